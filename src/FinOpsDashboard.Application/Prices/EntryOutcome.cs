namespace FinOpsDashboard.Application.Prices;

/// <summary>What became of an entry.</summary>
/// <param name="Id">Its number; null when it was not stored.</param>
/// <param name="Faults">What is wrong, one sentence each; empty when it was stored.</param>
public sealed record EntryOutcome(int? Id, IReadOnlyList<string> Faults)
{
    internal static EntryOutcome Refused(IReadOnlyList<string> faults) => new(null, faults);
}
