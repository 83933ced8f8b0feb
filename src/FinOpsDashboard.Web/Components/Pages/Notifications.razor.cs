using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Web.Components.Notifying;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Receivers of notices and what was sent to them; for administrators.</summary>
public sealed partial class Notifications
{
    private const int MostDeliveries = 100;

    private LoadState<NotificationsView>? _load;
    private string? _answer;

    [Inject]
    private INoticeStore Store { get; set; } = null!;

    [Inject]
    private INoticeReceivers Receivers { get; set; } = null!;

    private async Task<NotificationsView> LoadAsync(CancellationToken cancellationToken) => new(Receivers.All, await Store.GetLatestAsync(MostDeliveries, cancellationToken));

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
