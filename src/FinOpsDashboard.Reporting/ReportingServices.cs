using FinOpsDashboard.Reporting.Cases;
using FinOpsDashboard.Reporting.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting;

/// <summary>Registers the documents and their printer.</summary>
public static class ReportingServices
{
    /// <summary>Adds <see cref="BusinessCases"/>. No browser is looked for before the first print.</summary>
    /// <param name="services">The services of the host, which also holds the use cases and the store.</param>
    /// <param name="configure">
    /// Fills the options, usually by binding the section <see cref="ReportingOptions.SectionName"/>; the defaults when null.
    /// </param>
    public static IServiceCollection AddReporting(this IServiceCollection services, Action<ReportingOptions>? configure = null)
    {
        services.AddOptions<ReportingOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReportingOptions>, ReportingOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPdfPrinter, ChromiumPdfPrinter>();
        services.TryAddSingleton<BusinessCaseHtml>();
        services.TryAddSingleton<BusinessCases>();
        return services;
    }
}
