using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>A comparison in sentences: which days, and how far they may be held against each other.</summary>
public static class SpendComparisonText
{
    private const int MostRanges = 3;

    /// <summary>The days as <c>1 – 21 Nov 2026</c>.</summary>
    public static string DaysOf(DateRange days)
    {
        var (first, last) = (days.Start, days.EndExclusive.AddDays(-1));
        if (first.Day == 1 && days.EndExclusive.Day == 1)
        {
            var (from, to) = (BillingMonth.Of(first), BillingMonth.Of(last));
            return from == to ? Format.Month(from) : $"{Format.Month(from)} – {Format.Month(to)}";
        }

        return (first.Year, first.Month) == (last.Year, last.Month) && first != last ? $"{first.Day} – {Format.Day(last)}" : Format.Days(first, last);
    }

    /// <summary>What a reader has to know beside a comparison, or why there is none, one sentence each.</summary>
    public static IReadOnlyList<string> Remarks(ComparedSpend compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return compared.Comparison is { } comparison ? Remarks(comparison) : [compared.WhyNot!];
    }

    /// <summary>What a reader has to know before the differences, one sentence each; the first names the days.</summary>
    public static IReadOnlyList<string> Remarks(SpendComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (pair, now, then) = (comparison.Pair, comparison.NowKnown, comparison.ThenKnown);
        var remarks = new List<string> { $"{DaysOf(pair.Now)} ({Count(now.Days.DayCount)}) is compared with {DaysOf(pair.Then)} ({Count(then.Days.DayCount)})." };
        if (pair.IsCut)
        {
            var left = new DateRange(pair.Now.EndExclusive, pair.Asked.EndExclusive);
            var isShorter = pair.Then.EndExclusive.Day == 1 && pair.Now.EndExclusive.Day != 1;
            remarks.Add($"{DaysOf(left)} {(left.DayCount == 1 ? "is" : "are")} left out: not over, or not read to the end{(isShorter ? ", or without a day beside it in the shorter month" : "")}.");
        }

        if (then.IsUnknown) remarks.Add($"Nothing was read of the earlier days{Beginning(then)}: what they cost is not known, so no difference is given.");
        else if (!then.IsComplete) remarks.Add(MissingOf("earlier", then));
        if (!now.IsComplete) remarks.Add(MissingOf("compared", now));
        if (now.EstimatedDays > 0) remarks.Add(EstimatedOf("compared", now));
        if (then.EstimatedDays > 0) remarks.Add(EstimatedOf("earlier", then));
        return remarks;
    }

    /// <summary>Why there is nothing to compare.</summary>
    /// <param name="asked">The days that were asked for.</param>
    /// <param name="ledgerStart">The first day of the ledger; null when it is empty.</param>
    /// <param name="today">The UTC day that is not over.</param>
    public static string WhyNot(DateRange asked, DateOnly? ledgerStart, DateOnly today)
    {
        if (ledgerStart is not { } start) return "Nothing is compared: no day was read yet.";
        if (asked.EndExclusive <= start) return $"Nothing is compared: the ledger begins on {Format.Day(start)}, after the days that were asked for.";
        return asked.Start >= today
            ? "Nothing is compared: no day of the period is over yet."
            : "Nothing is compared: no whole day of the period was read, or the calendar has no days before it.";
    }

    /// <summary>Why a period that is not over is not compared with shared costs divided.</summary>
    public static string WhyNotDivided(PeriodPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return $"Nothing is compared: shared costs are divided by whole months, and {DaysOf(pair.Asked)} is known only until {Format.Day(pair.Now.EndExclusive.AddDays(-1))}. "
            + "Choose months that are over, or show shared costs as carried.";
    }

    /// <summary>A change in words: <c>+$2,310, ▲ 6.1 % more</c>, <c>new</c>, <c>gone</c>.</summary>
    public static string ShareOf(AmountChange change) => change switch
    {
        { Kind: ChangeKind.New } => "new",
        { Kind: ChangeKind.Gone } => "gone",
        { Relative: { } relative } => Format.Change(relative),
        _ => "unchanged",
    };

    private static string MissingOf(string which, PeriodKnowledge known)
    {
        var ranges = string.Join(", ", known.Missing.Take(MostRanges).Select(DaysOf)) + (known.Missing.Count > MostRanges ? " and others" : "");
        return $"{known.MissingDays} of the {which} {Count(known.Days.DayCount)} were never read ({ranges}{Beginning(known)}). "
            + "A difference would count them as free, so none is given.";
    }

    private static string EstimatedOf(string which, PeriodKnowledge known)
    {
        var days = known.EstimatedDays == known.ReadDays ? $"All {which} days are" : $"{known.EstimatedDays} of the {which} {Count(known.Days.DayCount)} {(known.EstimatedDays == 1 ? "is" : "are")}";
        var filling = known.FillingDays == 0 ? ""
            : known.FillingDays == 1 ? "; the last was read before AWS had two days to fill it, and is likely to rise"
            : $"; {known.FillingDays} were read before AWS had two days to fill them, and are likely to rise";
        return $"{days} estimated by AWS and may still change{filling}.";
    }

    private static string Beginning(PeriodKnowledge known) =>
        known.LedgerStart is { } start && known.Missing.Count > 0 && known.Missing[0].Start < start ? $"; the ledger begins on {Format.Day(start)}" : "";

    private static string Count(int days) => days == 1 ? "1 day" : $"{Format.Count(days)} days";
}
