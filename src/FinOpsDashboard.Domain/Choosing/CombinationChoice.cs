namespace FinOpsDashboard.Domain.Choosing;

/// <summary>Which combinations of levers there are, and which one to take.</summary>
/// <param name="Combinations">Every admissible combination, the baseline as it is first.</param>
/// <param name="Dropped">Combinations that contradict themselves or cannot be priced.</param>
/// <param name="Frontier">
/// Those that no other beats in saving, effort and quality risk at once, by rising effort. A combination that saves less than doing nothing
/// is never among them, nor one without a lever that answers need.
/// </param>
/// <param name="Lightest">
/// The one with the least effort that clears both bars; among equals the one with fewer levers, then less risk, then more saving. Running
/// the baseline as it is counts. Null when none clears them.
/// </param>
public sealed record CombinationChoice(
    IReadOnlyList<LeverCombination> Combinations, IReadOnlyList<DroppedCombination> Dropped, IReadOnlyList<LeverCombination> Frontier, LeverCombination? Lightest)
{
    /// <summary>The combination without a lever.</summary>
    public LeverCombination AsItIs => Combinations[0];
}
