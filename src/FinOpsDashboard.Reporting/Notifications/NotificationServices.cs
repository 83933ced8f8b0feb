using FinOpsDashboard.Application.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>Registers the receivers of notices.</summary>
public static class NotificationServices
{
    /// <summary>Adds them. Nothing is connected before the first notice.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Fills the options, usually by binding the section <see cref="NotificationOptions.Section"/>; none where null.</param>
    public static IServiceCollection AddNotificationReceivers(this IServiceCollection services, Action<NotificationOptions>? configure = null)
    {
        services.AddOptions<NotificationOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NotificationOptions>, NotificationOptionsValidation>());
        services.TryAddSingleton<INoticeReceivers, NoticeReceivers>();
        return services;
    }
}
