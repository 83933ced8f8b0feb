using FinOpsDashboard.Application.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the use cases; the ports they need are added by the store and the cost source.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<SpendSync.SpendSync>();
        services.AddSingleton<FeatureRegister>();
        return services;
    }
}
