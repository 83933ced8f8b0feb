using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>Why the last sync is not whole, and what to do; it stands until a later sync succeeds.</summary>
/// <param name="Message">What went wrong.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Facts">Whose sync it was, and when.</param>
public sealed record SyncTrouble(string Message, string Advice, string Facts)
{
    public static SyncTrouble? Of(PastSync? last) => last?.State switch
    {
        PastSyncState.Failed => new(last.FailureMessage ?? "The sync failed.", last.FailureAdvice ?? "", $"Failed {Format.Moment(last.Finished)}, asked for by {last.Trigger}."),
        PastSyncState.Stopped => new(
            "The sync stopped without finishing.",
            "Its program was ended, or lost the database. What its whole steps brought is stored. Sync again: on the same UTC day and within six hours "
            + "of its start, a sync of the same days goes on after the last whole step; a later one may ask for all of it again.",
            $"Started {Format.Moment(last.Started)}, asked for by {last.Trigger}."),
        _ => null,
    };
}
