using System.Data.Common;
using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Data.AccountKeys;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Anomalies;
using FinOpsDashboard.Data.AwsForecasts;
using FinOpsDashboard.Data.Budgets;
using FinOpsDashboard.Data.Credits;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.FocusExport;
using FinOpsDashboard.Data.Hours;
using FinOpsDashboard.Data.Notifications;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Data.Reconciliation;
using FinOpsDashboard.Data.SavedViews;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Staging;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Data.UnitEconomics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinOpsDashboard.Data;

/// <summary>Registers the store.</summary>
public static class DataServices
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "FinOps";

    /// <summary>The connection string when none is given: a file in the working directory.</summary>
    public const string DefaultConnectionString = "Data Source=finops.db";

    private const string ConnectionStringAdvice =
        "The database is not given as a connection string. Write \"Data Source=finops.db\" for a file, or "
        + "\"Host=db.example.com;Database=finops;Username=finops;Password=…\" for PostgreSQL.";

    private const string SqliteMigrations = "FinOpsDashboard.Migrations.Sqlite";
    private const string PostgreSqlMigrations = "FinOpsDashboard.Migrations.PostgreSql";

    /// <summary>Adds the context factory and the stores. PostgreSQL is chosen by a connection string that names a host.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextFactory<FinOpsDbContext>(options => options.UseFinOpsStore(connectionString));
        services.AddSingleton<DatabaseMigration>();
        services.AddSingleton<ISpendLedger, SpendLedger>();
        services.AddSingleton<ISpendImportLedger, SpendImportLedger>();
        services.AddSingleton<ISpendStaging, SpendStaging>();
        services.AddSingleton<ISyncJournal, SyncJournal>();
        services.AddSingleton<ISyncHistory, SyncHistoryQueries>();
        services.AddSingleton<ISpendQueries, SpendQueries>();
        services.AddSingleton<IDemoLedger, DemoLedger>();
        services.AddSingleton<IFeatureStore, FeatureStore>();
        services.AddSingleton<IAllocationPlans, AllocationPlanStore>();
        services.AddSingleton<ICarrierUsages, CarrierUsageQueries>();
        services.AddSingleton<IBusinessMetrics, BusinessMetricStore>();
        services.AddSingleton<IFeatureSpend, FeatureSpendQueries>();
        services.AddSingleton<ILedgerStamp, LedgerStamp>();
        services.AddSingleton<IApiTokenStore, ApiTokenStore>();
        services.AddSingleton<IPriceStore, PriceStore>();
        services.AddSingleton<IBilledRates, BilledRateQueries>();
        services.AddSingleton<IBilledDays, BilledDayQueries>();
        services.AddSingleton<IFocusLedger, FocusLedger>();
        services.AddSingleton<IBilledLines, BilledLineQueries>();
        services.AddSingleton<IInvoiceTotals, InvoiceTotalStore>();
        services.AddSingleton<IBudgetStore, BudgetStore>();
        services.AddSingleton<INoticeStore, NoticeStore>();
        services.AddSingleton<ILedgerPulse, LedgerPulse>();
        services.AddSingleton<IDataHealthLedger, DataHealthQueries>();
        services.AddSingleton<IFigureSources, FigureSourceQueries>();
        services.AddSingleton<IAnomalyStore, AnomalyStore>();
        services.AddSingleton<IAnomalyLines, AnomalyLineQueries>();
        services.AddSingleton<ICreditPools, CreditPoolStore>();
        services.AddSingleton<ISavedViews, SavedViewStore>();
        services.AddSingleton<IPaidRequestLog, PaidRequestLog>();
        services.AddSingleton<IAccountKeyStore, AccountKeyStore>();
        services.AddSingleton<IHourlyStore, HourlyStore>();
        services.AddSingleton<IAwsForecastStore, AwsForecastStore>();
        return services;
    }

    /// <summary>Why a connection string cannot be used; null when it can. The string is not quoted, as it may hold a password.</summary>
    public static string? FaultOf(string connectionString)
    {
        try
        {
            DbConnectionStringBuilder builder = IsPostgreSql(connectionString)
                ? new NpgsqlConnectionStringBuilder(connectionString)
                : new SqliteConnectionStringBuilder(connectionString);
            return builder.Count > 0 ? null : ConnectionStringAdvice;
        }
        catch (ArgumentException)
        {
            return ConnectionStringAdvice;
        }
    }

    /// <summary>Chooses the provider by the connection string.</summary>
    public static DbContextOptionsBuilder UseFinOpsStore(this DbContextOptionsBuilder options, string connectionString) =>
        IsPostgreSql(connectionString)
            ? options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(PostgreSqlMigrations))
            : options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations)).AddInterceptors(new SqlitePragmas());

    private static bool IsPostgreSql(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
