using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Web.Components.Notifying;

/// <summary>A delivery, ready to show.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Subject">What the notice says.</param>
/// <param name="Address">The page that shows more.</param>
/// <param name="Raised">When it was raised.</param>
/// <param name="Receiver">To whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tone">A class of tags.</param>
/// <param name="Detail">When it was delivered or is tried next, and after how many attempts.</param>
/// <param name="Error">Why the last attempt failed; empty where none did.</param>
/// <param name="MayRetry">Whether somebody may send it again.</param>
internal sealed record DeliveryRow(
    int Id, string Subject, string Address, string Raised, string Receiver, string State, string Tone, string Detail, string Error, bool MayRetry)
{
    public static DeliveryRow Of(NoticeDelivery delivery)
    {
        var attempts = $"{Format.Count(delivery.Attempts)} {(delivery.Attempts == 1 ? "attempt" : "attempts")}";
        var (state, tone, detail) = delivery.State switch
        {
            DeliveryState.Delivered => ("delivered", "good", $"{Format.Moment(delivery.DeliveredAt)}, {attempts}"),
            DeliveryState.GivenUp => ("given up", "bad", $"after {attempts}"),
            _ when delivery.Attempts == 0 => ("waiting", "quiet", "not tried yet"),
            _ => ("failed, tried again", "caution", $"{attempts}, next {Format.Moment(delivery.NextAttemptAt)}"),
        };
        return new DeliveryRow(
            delivery.Id, delivery.Notice.Notice.Subject, delivery.Notice.Notice.LinkPath, Format.Moment(delivery.Notice.RaisedAt), delivery.Receiver, state, tone, detail, delivery.LastError,
            delivery.State != DeliveryState.Delivered);
    }
}
