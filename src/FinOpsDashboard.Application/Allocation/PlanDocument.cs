using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A plan of allocation, as <c>finops allocation plan</c> writes it and <c>finops allocation set</c> takes it back.</summary>
/// <param name="Number">The plan's number; 0 for no rules. Given back, it says which plan the changes were made on.</param>
/// <param name="At">When it was stored, UTC.</param>
/// <param name="By">Who stored it.</param>
/// <param name="Reason">Why; empty when nobody said.</param>
/// <param name="Summary">What it changed.</param>
/// <param name="Rules">
/// The rules in the order they are tried: who <c>carries</c> what matches, and the conditions by word, as in the file of features.
/// </param>
/// <param name="SharedCosts">The costs that features share.</param>
public sealed record PlanDocument(
    int Number,
    string? At,
    string By,
    string Reason,
    string Summary,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rules,
    IReadOnlyList<PlanSharedCost> SharedCosts)
{
    /// <summary>Tells a plan.</summary>
    public static PlanDocument Of(StoredPlan stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new PlanDocument(
            stored.Id,
            ExactText.Moment(stored.At),
            stored.By,
            stored.Reason,
            stored.Summary,
            [.. stored.Plan.Rules.Select(PlanFile.WordsOf)],
            [.. stored.Plan.SharedCosts.Select(PlanSharedCost.Of)]);
    }
}
