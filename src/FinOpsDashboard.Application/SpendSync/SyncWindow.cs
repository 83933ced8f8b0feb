using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Which days a sync covers, and in which steps.</summary>
public static class SyncWindow
{
    /// <summary>
    /// Whole months before the current one that a first sync asks for. Cost Explorer keeps the current month and the 13 before.
    /// Source: https://docs.aws.amazon.com/cost-management/latest/userguide/ce-advanced-cost-analysis.html (retrieved 2026-11-22).
    /// </summary>
    public const int MonthsOfFirstSync = 13;

    private const int MonthsPerStep = 3;

    /// <summary>The first day that Cost Explorer still keeps.</summary>
    public static DateOnly FirstKeptDay(DateOnly today) => BillingMonth.Of(today).Plus(-MonthsOfFirstSync).FirstDay;

    /// <summary>
    /// The window when none is asked for: the previous and the current month up to tomorrow; from the first day that is still
    /// estimated when that is earlier; everything that Cost Explorer keeps when no sync ever finished.
    /// </summary>
    public static DateRange Default(DateOnly today, LedgerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var start = BillingMonth.Of(today).Previous.FirstDay;
        if (state.NeverSynced) start = FirstKeptDay(today);
        if (state.FirstEstimatedDay is { } estimated && estimated < start) start = estimated;
        return new DateRange(start, today.AddDays(1));
    }

    /// <summary>
    /// The parts that base facts are pulled in, each stored in one transaction: up to three months, so that a first sync keeps
    /// what it has when it is stopped, for five requests instead of fourteen.
    /// </summary>
    public static IReadOnlyList<DateRange> Steps(DateRange window)
    {
        var months = window.Months().ToList();
        return [.. months.Chunk(MonthsPerStep).Select(chunk => window.Intersect(new DateRange(chunk[0].FirstDay, chunk[^1].Next.FirstDay)))];
    }
}
