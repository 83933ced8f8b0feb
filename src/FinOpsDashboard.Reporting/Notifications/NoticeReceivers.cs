using FinOpsDashboard.Application.Notifications;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>The mail server and the webhooks of the configuration.</summary>
internal sealed class NoticeReceivers : INoticeReceivers, IDisposable
{
    /// <summary>No redirects: an answer must not send notices to somewhere that nobody configured.</summary>
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public NoticeReceivers(IOptions<NotificationOptions> options)
    {
        var chosen = options.Value;
        All =
        [
            .. chosen.Email.Host.Trim().Length > 0 ? [new EmailReceiver(chosen)] : Array.Empty<INoticeReceiver>(),
            .. chosen.Webhooks.Select(webhook => new WebhookReceiver(webhook, chosen, _client)),
        ];
    }

    public IReadOnlyList<INoticeReceiver> All { get; }

    public void Dispose() => _client.Dispose();
}
