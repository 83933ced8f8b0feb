using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws.Exports;
using FinOpsDashboard.Aws.Files;
using FinOpsDashboard.Aws.PriceLists;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws;

/// <summary>Registers Cost Explorer as the source of costs, over the wire and out of files.</summary>
public static class AwsCostRegistration
{
    /// <summary>Registers <see cref="ICostSource"/>. Nothing is asked, and no credentials are looked up, before its first call.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">
    /// Fills the options, usually by binding the section <see cref="AwsCostOptions.SectionName"/>; the defaults when null.
    /// </param>
    public static IServiceCollection AddAwsCostSource(this IServiceCollection services, Action<AwsCostOptions>? configure = null)
    {
        services.AddOptions<AwsCostOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AwsCostOptions>, AwsCostOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CostExplorerConnection(provider.GetRequiredService<IOptions<AwsCostOptions>>().Value));
        // One instance for every port, so that all requests keep the same distance from each other.
        services.TryAddSingleton<CostExplorerSource>();
        services.TryAddSingleton<ICostSource>(provider => provider.GetRequiredService<CostExplorerSource>());
        services.TryAddSingleton<IAccountKeySource>(provider => provider.GetRequiredService<CostExplorerSource>());
        services.TryAddSingleton<IAwsForecastSource>(provider => provider.GetRequiredService<CostExplorerSource>());
        services.TryAddSingleton<IHourlyCostSource>(provider => provider.GetRequiredService<CostExplorerSource>());
        services.TryAddSingleton<ISpendFileReader, CostExplorerFileReader>();
        services.TryAddSingleton<ISpendFileOpener, SpendFileOpener>();
        services.TryAddSingleton<IRemoteSpendFiles, S3SpendFiles>();
        services.TryAddSingleton<IPriceFileReader, PriceListFileReader>();
        return services;
    }
}
