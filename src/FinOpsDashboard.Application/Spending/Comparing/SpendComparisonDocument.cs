using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>
/// A comparison for programs. Amounts are decimal strings with every digit; percentages are numbers: 2.5 is 2.5 %. What is not known is null:
/// an earlier amount where no earlier day was read, a difference where any compared day was not.
/// </summary>
/// <param name="With"><c>previous</c> or <c>lastYear</c>.</param>
/// <param name="From">The first compared day, UTC; null where nothing is compared.</param>
/// <param name="To">The day after the last compared one, UTC: before the end of the period where that is not over.</param>
/// <param name="EarlierFrom">The first earlier day, UTC.</param>
/// <param name="EarlierTo">The day after the last earlier one, UTC.</param>
/// <param name="MissingDays">How many of the compared days were never read.</param>
/// <param name="EarlierMissingDays">How many of the earlier days were never read.</param>
/// <param name="EstimatedDays">How many of the compared days AWS may still change.</param>
/// <param name="EarlierEstimatedDays">How many of the earlier days AWS may still change.</param>
/// <param name="Rows">Every combination of keys of either period, the largest later amount first.</param>
/// <param name="Total">The sum of the compared days.</param>
/// <param name="EarlierTotal">The sum of the earlier days.</param>
/// <param name="Difference">The later sum less the earlier one: exactly the sum of the rows' differences.</param>
/// <param name="DifferencePercent">The difference over the earlier sum, with at most six decimals; null where that is zero.</param>
/// <param name="Remarks">What one has to know beside the figures, one sentence each.</param>
public sealed record SpendComparisonDocument(
    string With, DateOnly? From, DateOnly? To, DateOnly? EarlierFrom, DateOnly? EarlierTo, int MissingDays, int EarlierMissingDays, int EstimatedDays,
    int EarlierEstimatedDays, IEnumerable<SpendComparisonDocumentRow> Rows, string? Total, string? EarlierTotal, string? Difference,
    decimal? DifferencePercent, IReadOnlyList<string> Remarks)
{
    /// <summary>Tells a comparison.</summary>
    /// <param name="with">Which earlier days were wanted.</param>
    /// <param name="compared">The comparison, or why there is none.</param>
    public static SpendComparisonDocument Of(ComparedWith with, ComparedSpend compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var word = SpendQuestionWords.Of(with);
        if (compared.Comparison is not { } comparison)
            return new SpendComparisonDocument(word, null, null, null, null, 0, 0, 0, 0, [], null, null, null, null, SpendComparisonText.Remarks(compared));
        var keys = comparison.Now.Question.GroupBy.Select(key => key.Word).ToList();
        return new SpendComparisonDocument(
            word,
            comparison.Pair.Now.Start,
            comparison.Pair.Now.EndExclusive,
            comparison.Pair.Then.Start,
            comparison.Pair.Then.EndExclusive,
            comparison.NowKnown.MissingDays,
            comparison.ThenKnown.MissingDays,
            comparison.NowKnown.EstimatedDays,
            comparison.ThenKnown.EstimatedDays,
            comparison.Rows.Select(row => SpendComparisonDocumentRow.Of(keys, row)),
            ExactText.Of(comparison.Now.Total),
            comparison.ThenTotal is { } total ? ExactText.Of(total) : null,
            comparison.Change is { } change ? ExactText.Of(change.Difference) : null,
            SpendComparisonDocumentRow.Percent(comparison.Change),
            SpendComparisonText.Remarks(comparison));
    }
}
