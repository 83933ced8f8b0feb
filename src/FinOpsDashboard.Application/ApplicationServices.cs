using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the use cases; the ports they need are added by the store and the cost source.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<SpendSync.SpendSync>();
        services.AddSingleton<SyncJob>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<SpendImport.SpendImport>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<FeatureRegister>();
        services.AddSingleton(_ => SeedPriceBook.Load());
        services.AddSingleton<PriceQuery>();
        services.AddSingleton<FeatureWorkspace>();
        services.AddSingleton<CommitmentWorkspace>();
        return services;
    }
}
