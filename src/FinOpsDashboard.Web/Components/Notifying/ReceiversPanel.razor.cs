using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Notifications;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Notifying;

/// <summary>The receivers without their secrets, and a test of each.</summary>
public sealed partial class ReceiversPanel
{
    private string? _sent;

    /// <summary>The receivers.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<INoticeReceiver> Receivers { get; set; }

    [Inject]
    private NoticeDispatch Dispatch { get; set; } = null!;

    private Task TestAsync(string receiver)
    {
        _sent = null;
        return IfAllowedAsync(Permissions.ManageNotifications, async () =>
        {
            var error = await Dispatch.TestAsync(receiver, CancellationToken.None);
            if (error is null) _sent = $"The test was handed to {receiver}.";
            else Faults = [$"{receiver}: {error}"];
        });
    }
}
