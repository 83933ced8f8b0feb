using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Web.Components.Notifying;

/// <summary>The receivers and the latest deliveries.</summary>
/// <param name="Receivers">The receivers of the configuration.</param>
/// <param name="Deliveries">The latest first.</param>
public sealed record NotificationsView(IReadOnlyList<INoticeReceiver> Receivers, IReadOnlyList<NoticeDelivery> Deliveries)
{
    /// <summary>Whether sending works, in a sentence.</summary>
    public string Answer
    {
        get
        {
            if (Receivers.Count == 0) return "Nobody is told of budgets that are crossed and of days that depart: no receiver is configured.";
            var (failing, givenUp) = (Count(DeliveryState.Waiting, hasFailed: true), Count(DeliveryState.GivenUp, hasFailed: false));
            var to = $"{Format.Count(Receivers.Count)} {(Receivers.Count == 1 ? "receiver is" : "receivers are")} told of budgets that reach a threshold or will be crossed";
            if (failing + givenUp == 0) return $"{to}.";
            var parts = new[] { failing == 0 ? "" : $"{Format.Count(failing)} {(failing == 1 ? "delivery is" : "deliveries are")} tried again", givenUp == 0 ? "" : $"{Format.Count(givenUp)} {(givenUp == 1 ? "was" : "were")} given up" };
            return $"{to}; {string.Join(", ", parts.Where(part => part.Length > 0))}.";
        }
    }

    private int Count(DeliveryState state, bool hasFailed) => Deliveries.Count(delivery => delivery.State == state && (!hasFailed || delivery.Attempts > 0));
}
