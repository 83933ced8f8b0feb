using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Notifications;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Notifying;

/// <summary>The latest deliveries with their state, and trying them again.</summary>
public sealed partial class DeliveriesPanel
{
    private static readonly string Note =
        $"A receiver that fails is tried again after growing delays, {NoticeDispatch.Delays.Count + 1} times in all over about half a day, and then given up until somebody tries again. "
        + "What was raised while nobody was configured goes to whoever is, as long as its cause is there.";

    private IReadOnlyList<DeliveryRow> _rows = [];

    /// <summary>The deliveries.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<NoticeDelivery> Deliveries { get; set; }

    /// <summary>Told when something was tried again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private INoticeStore Store { get; set; } = null!;

    [Inject]
    private NoticeDispatch Dispatch { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnParametersSet() => _rows = [.. Deliveries.Select(DeliveryRow.Of)];

    private Task RetryAsync(int id) => IfAllowedAsync(Permissions.ManageNotifications, async () =>
    {
        if (!await Store.RetryAsync(id, Time.GetUtcNow(), CancellationToken.None)) Faults = ["It was delivered in the meantime."];
        else await Dispatch.SendDueAsync(CancellationToken.None);
        await Changed.InvokeAsync();
    });
}
