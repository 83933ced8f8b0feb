using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Prices;

/// <summary>How an override or a discount was taken back.</summary>
/// <param name="From">The first UTC day on which it holds no more. On its own first day, or before, it is as if it had never been entered.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who did it.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record TakenBack(DateOnly From, string Reason, string Author, DateTimeOffset EnteredAt)
{
    /// <summary>
    /// Whether something may be taken back so. What was taken back already may be ended on an earlier day, and on a later one until its end
    /// has come; what never held, or was replaced on its first day, stays so.
    /// </summary>
    /// <param name="firstDay">The first day of what is taken back.</param>
    /// <param name="known">How it was taken back before; null where it was not.</param>
    public bool MayFollow(DateOnly firstDay, TakenBack? known) =>
        known is null || (known.From > firstDay && (From < known.From || known.From > DateOnly.FromDateTime(EnteredAt.UtcDateTime)));

    /// <summary>The record that takes the place of an earlier one and tells what that was.</summary>
    /// <param name="known">The earlier one; null for none.</param>
    public TakenBack After(TakenBack? known) => known is null
        ? this
        : this with { Reason = $"{Reason} (before: from {Format.Day(known.From)} by {known.Author}, {known.Reason})" };
}
