using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.UnitEconomics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the use cases; the ports they need are added by the store and the cost source.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SpendSyncOptions>, SpendSyncOptionsValidation>());
        services.AddSingleton<SpendSync.SpendSync>();
        services.AddSingleton<SyncJob>();
        services.AddSingleton<DividedSpend>();
        services.AddSingleton<SpendReports>();
        services.AddSingleton<SpendComparisons>();
        services.AddSingleton<SavedViewRegister>();
        services.AddSingleton<PaidRequests>();
        services.AddSingleton<AccountKeyReader>();
        services.AddSingleton<AccountKeyReview>();
        services.AddSingleton<ISyncAddition, AccountKeySync>();
        services.AddSingleton<ISyncAddition, HourlySync>();
        services.AddSingleton<HourlyReview>();
        services.AddSingleton<AwsForecastQuery>();
        services.AddSingleton<AwsForecastRequests>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<LedgerMemo>();
        services.AddSingleton<SpendImport.SpendImport>();
        services.AddSingleton<ExportImport>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<FeatureRegister>();
        services.AddSingleton<AllocationRegister>();
        services.AddSingleton<MonthAllocation>();
        services.AddSingleton<UnitCosts>();
        services.AddSingleton<BusinessMetricRegister>();
        services.AddSingleton<PriceBooks>();
        services.AddSingleton<IPriceBooks>(provider => provider.GetRequiredService<PriceBooks>());
        services.AddSingleton<PriceQuery>();
        services.AddSingleton<PriceRegister>();
        services.AddSingleton<EffectiveRates>();
        services.AddSingleton<PriceImport.PriceListImport>();
        services.AddSingleton<FeatureWorkspace>();
        services.AddSingleton<FeatureLevers>();
        services.AddSingleton<FeatureRisk>();
        services.AddSingleton<PortfolioReview>();
        services.AddSingleton<CommitmentWorkspace>();
        services.AddSingleton<FocusExport.FocusExport>();
        services.AddSingleton<MonthlyReconciliation>();
        services.AddSingleton<InvoiceRegister>();
        services.AddSingleton<SpendForecasts>();
        services.AddSingleton<ILedgerWatcher, KeptFiguresWatch>();
        services.AddSingleton<LedgerHealth>();
        services.AddSingleton<BudgetReview>();
        services.AddSingleton<BudgetRegister>();
        services.AddSingleton<ILedgerWatcher, BudgetWatch>();
        services.AddSingleton<LedgerWatchers>();
        services.AddSingleton<INotices, NoticeOutbox>();
        services.AddSingleton<NoticeDispatch>();
        services.AddSingleton<AnomalyDetection>();
        services.AddSingleton<AnomalyWatch>();
        services.AddSingleton<ILedgerWatcher>(provider => provider.GetRequiredService<AnomalyWatch>());
        services.AddSingleton<AnomalyReview>();
        services.AddSingleton<AnomalyRegister>();
        services.AddSingleton<CreditRegister>();
        services.AddSingleton<CreditReview>();
        services.AddSingleton<CostBases>();
        return services;
    }
}
