using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>
/// A period beside an earlier one. Differences are given where every compared day was read, and then they add up exactly to the difference of
/// the totals; where a day is missing none is given, since it would count that day as free.
/// </summary>
public sealed record SpendComparison
{
    private readonly Lazy<Dictionary<DateOnly, decimal>> _earlier;

    /// <summary>Begins with nothing; <see cref="Of"/> makes one.</summary>
    public SpendComparison() =>
        _earlier = new(() => Then!.Rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => group.Sum(row => row.Amount)));

    /// <summary>The two periods.</summary>
    public required PeriodPair Pair { get; init; }

    /// <summary>What is known of the later days.</summary>
    public required PeriodKnowledge NowKnown { get; init; }

    /// <summary>What is known of the earlier days.</summary>
    public required PeriodKnowledge ThenKnown { get; init; }

    /// <summary>The actuals of the later days.</summary>
    public required SpendReport Now { get; init; }

    /// <summary>The actuals of the earlier days; without rows where no day was read.</summary>
    public required SpendReport Then { get; init; }

    /// <summary>Every combination of keys of either period, the largest amount of the later days first, then of the earlier ones.</summary>
    public required IReadOnlyList<ComparedRow> Rows { get; init; }

    /// <summary>Whether every compared day of both periods was read.</summary>
    public bool IsComparable => NowKnown.IsComplete && ThenKnown.IsComplete;

    /// <summary>The sum of the earlier days; null where no day of them was read.</summary>
    public decimal? ThenTotal => ThenKnown.IsUnknown ? null : Then.Total;

    /// <summary>How the sum changed; null where days were never read.</summary>
    public AmountChange? Change => IsComparable ? new AmountChange(Now.Total, Then.Total) : null;

    /// <summary>The rows that rose most, the largest rise first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ComparedRow> Risen(int most) =>
        [.. Rows.Where(row => row.Change is { Difference: > 0 }).OrderByDescending(row => row.Change!.Value.Difference).Take(most)];

    /// <summary>The rows that fell most, the largest fall first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ComparedRow> Fallen(int most) =>
        [.. Rows.Where(row => row.Change is { Difference: < 0 }).OrderBy(row => row.Change!.Value.Difference).Take(most)];

    /// <summary>
    /// The sum of the earlier day or month that stands beside a later one; null where there is none, or where days of it were never read.
    /// </summary>
    /// <param name="period">The first day of a period of the question.</param>
    public decimal? EarlierOf(DateOnly period)
    {
        var isMonthly = Then.Question.Granularity == SpendGranularity.Monthly;
        if (isMonthly && !Pair.HasMatchingMonths) return null;
        if (Pair.CounterpartOf(period) is not { } first) return null;
        var days = isMonthly ? BillingMonth.Of(first).Days.Intersect(Pair.Then) : new DateRange(first, first.AddDays(1));
        return ThenKnown.Missing.Any(missing => !missing.Intersect(days).IsEmpty)
            ? null
            : _earlier.Value.GetValueOrDefault(days.Start);
    }

    /// <summary>Puts the actuals of two periods together.</summary>
    /// <param name="pair">The two periods.</param>
    /// <param name="now">The actuals of the later days.</param>
    /// <param name="then">The actuals of the earlier days, by the same keys.</param>
    /// <param name="nowKnown">What is known of the later days.</param>
    /// <param name="thenKnown">What is known of the earlier days.</param>
    public static SpendComparison Of(PeriodPair pair, SpendReport now, SpendReport then, PeriodKnowledge nowKnown, PeriodKnowledge thenKnown)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(nowKnown);
        ArgumentNullException.ThrowIfNull(thenKnown);
        var later = now.Rows.ToLookup(KeyOf, StringComparer.Ordinal);
        var earlier = then.Rows.ToLookup(KeyOf, StringComparer.Ordinal);
        var isComparable = nowKnown.IsComplete && thenKnown.IsComplete;
        return new SpendComparison
        {
            Pair = pair,
            NowKnown = nowKnown,
            ThenKnown = thenKnown,
            Now = now,
            Then = then,
            Rows =
            [
                .. later.Select(group => group.Key).Union(earlier.Select(group => group.Key), StringComparer.Ordinal)
                    .Select(key => RowOf([.. later[key], .. earlier[key]], later[key].Sum(row => row.Amount), earlier[key].Sum(row => row.Amount)))
                    .OrderByDescending(row => row.Now).ThenByDescending(row => row.Then ?? 0).ThenBy(row => string.Join('\n', row.Keys), StringComparer.Ordinal),
            ],
        };

        ComparedRow RowOf(IReadOnlyList<SpendReportRow> rows, decimal amount, decimal before) => new(
            rows[0].Keys, amount, thenKnown.IsUnknown ? null : before, isComparable ? new AmountChange(amount, before) : null,
            rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).Count() == 1 ? rows[0].Unit : SpendReportRow.MixedUnits,
            rows.Any(row => row.IsEstimated));
    }

    private static string KeyOf(SpendReportRow row) => string.Join('\n', row.Keys);
}
