using FinOpsDashboard.Data.AccountKeys;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Anomalies;
using FinOpsDashboard.Data.AwsForecasts;
using FinOpsDashboard.Data.Budgets;
using FinOpsDashboard.Data.Configurations;
using FinOpsDashboard.Data.Credits;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Hours;
using FinOpsDashboard.Data.Notifications;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Data.Reconciliation;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.SavedViews;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Data.UnitEconomics;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Data;

/// <summary>The one database: ledger, features and accounts. One context per operation, made by the factory.</summary>
public sealed class FinOpsDbContext(DbContextOptions<FinOpsDbContext> options) : IdentityDbContext<AppUser>(options)
{
    public DbSet<ChargeLine> ChargeLines => Set<ChargeLine>();

    public DbSet<SpendFact> SpendFacts => Set<SpendFact>();

    public DbSet<RecordTypeCharge> RecordTypeCharges => Set<RecordTypeCharge>();

    public DbSet<SpendSplit> SpendSplits => Set<SpendSplit>();

    public DbSet<SplitDimension> SplitDimensions => Set<SplitDimension>();

    public DbSet<SplitValue> SplitValues => Set<SplitValue>();

    public DbSet<PendingSplit> PendingSplits => Set<PendingSplit>();

    public DbSet<SpendDay> SpendDays => Set<SpendDay>();

    public DbSet<SourceConflict> SourceConflicts => Set<SourceConflict>();

    public DbSet<Restatement> Restatements => Set<Restatement>();

    public DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();

    public DbSet<Carrier> Carriers => Set<Carrier>();

    public DbSet<FeatureDay> FeatureDays => Set<FeatureDay>();

    public DbSet<FeatureMonth> FeatureMonths => Set<FeatureMonth>();

    public DbSet<FeatureDayTotal> FeatureDayTotals => Set<FeatureDayTotal>();

    public DbSet<FeatureMonthTotal> FeatureMonthTotals => Set<FeatureMonthTotal>();

    public DbSet<SplitMonth> SplitMonths => Set<SplitMonth>();

    public DbSet<LineMonth> LineMonths => Set<LineMonth>();

    public DbSet<ModelDay> ModelDays => Set<ModelDay>();

    public DbSet<SyncRun> SyncRuns => Set<SyncRun>();

    public DbSet<SyncStep> SyncSteps => Set<SyncStep>();

    public DbSet<SyncLease> SyncLeases => Set<SyncLease>();

    public DbSet<KnownService> KnownServices => Set<KnownService>();

    public DbSet<FeatureRow> Features => Set<FeatureRow>();

    public DbSet<AllocationPlanRow> AllocationPlans => Set<AllocationPlanRow>();

    public DbSet<PlanRuleRow> PlanRules => Set<PlanRuleRow>();

    public DbSet<AllocationMonthRow> AllocationMonths => Set<AllocationMonthRow>();

    public DbSet<BusinessMetricRow> BusinessMetrics => Set<BusinessMetricRow>();

    public DbSet<FeatureVolumeRow> FeatureVolumes => Set<FeatureVolumeRow>();

    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    public DbSet<ImportedPriceRow> ImportedPrices => Set<ImportedPriceRow>();

    public DbSet<PriceImportRow> PriceImports => Set<PriceImportRow>();

    public DbSet<PriceOverrideRow> PriceOverrides => Set<PriceOverrideRow>();

    public DbSet<PriceDiscountRow> PriceDiscounts => Set<PriceDiscountRow>();

    public DbSet<InvoiceTotalRow> InvoiceTotals => Set<InvoiceTotalRow>();

    public DbSet<BudgetRow> Budgets => Set<BudgetRow>();

    public DbSet<BudgetAmendmentRow> BudgetAmendments => Set<BudgetAmendmentRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeDeliveryRow> NoticeDeliveries => Set<NoticeDeliveryRow>();
    public DbSet<AnomalyRow> Anomalies => Set<AnomalyRow>();

    public DbSet<AnomalyChangeRow> AnomalyChanges => Set<AnomalyChangeRow>();

    public DbSet<CreditPoolRow> CreditPools => Set<CreditPoolRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    public DbSet<SavedViewChangeRow> SavedViewChanges => Set<SavedViewChangeRow>();

    public DbSet<AccountKeyReadingRow> AccountKeyReadings => Set<AccountKeyReadingRow>();

    public DbSet<AccountKeyRow> AccountKeys => Set<AccountKeyRow>();

    public DbSet<KeyAnswerRow> KeyAnswers => Set<KeyAnswerRow>();

    public DbSet<PaidRequestRow> PaidRequests => Set<PaidRequestRow>();

    public DbSet<HourlyCost> HourlyCosts => Set<HourlyCost>();

    public DbSet<HourlyReadingRow> HourlyReadings => Set<HourlyReadingRow>();

    public DbSet<AwsForecastRow> AwsForecasts => Set<AwsForecastRow>();

    public DbSet<AwsForecastDayRow> AwsForecastDays => Set<AwsForecastDayRow>();

    public DbSet<Setting> Settings => Set<Setting>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services =>
            new LedgerReferences(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FinOpsDbContext).Assembly);
    }
}
