using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>One combination of keys in both periods.</summary>
/// <param name="Keys">The values of the keys by their words; empty where a row has none.</param>
/// <param name="Amount">Dollars, or a quantity, of the later days.</param>
/// <param name="EarlierAmount">The same of the earlier days; null where no day of them was read.</param>
/// <param name="Difference">The later amount less the earlier one; null where days were never read.</param>
/// <param name="DifferencePercent">The difference over the size of the earlier amount, with at most six decimals; null where that is zero.</param>
/// <param name="Change"><c>unchanged</c>, <c>changed</c>, <c>new</c> or <c>gone</c>; null where days were never read.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity.</param>
/// <param name="Estimated">Whether AWS may still change one of the amounts.</param>
public sealed record SpendComparisonDocumentRow(
    IReadOnlyDictionary<string, string> Keys, string Amount, string? EarlierAmount, string? Difference, decimal? DifferencePercent, string? Change,
    string Unit, bool Estimated)
{
    internal static SpendComparisonDocumentRow Of(IReadOnlyList<string> keys, ComparedRow row) => new(
        keys.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second),
        ExactText.Of(row.Now),
        row.Then is { } then ? ExactText.Of(then) : null,
        row.Change is { } change ? ExactText.Of(change.Difference) : null,
        Percent(row.Change),
        row.Change is { } known ? SpendQuestionWords.Of(known.Kind) : null,
        row.Unit,
        row.IsEstimated);

    internal static decimal? Percent(AmountChange? change) =>
        change?.Relative is { } relative ? ExactText.Shortest(decimal.Round(relative * 100, 6, MidpointRounding.AwayFromZero)) : null;
}
