using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Tests.DataHealth;

public sealed class ConflictRangeTests
{
    private static readonly DateTimeOffset Noted = new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_NeighboursOfTheSameSources_AreOneRangeAndOthersAreNot()
    {
        var ranges = ConflictRange.Of(
        [
            // Over the end of a month, out of order; then a day between, and other sources on the same day.
            Conflict(new DateOnly(2026, 11, 1), SpendSource.Cur2, 10, 11),
            Conflict(new DateOnly(2026, 10, 31), SpendSource.Cur2, 5, 4.5m) with { Noted = Noted.AddDays(1) },
            Conflict(new DateOnly(2026, 11, 3), SpendSource.Cur2, 1, 2),
            Conflict(new DateOnly(2026, 11, 1), SpendSource.Focus12, 10, 9),
        ]);

        Assert.Equal(
            [
                ("2026-11-03/2026-11-04", SpendSource.Cur2, 1m), ("2026-11-01/2026-11-02", SpendSource.Focus12, -1m), ("2026-10-31/2026-11-02", SpendSource.Cur2, 0.5m),
            ],
            ranges.Select(range => (range.Period.ToString(), range.KeptSource, range.Difference.Amount)));
        Assert.Equal((15m, 15.5m, Noted.AddDays(1)), (ranges[2].Kept.Amount, ranges[2].Other.Amount, ranges[2].Noted));
    }

    [Fact]
    public void Of_NoConflict_IsEmpty() => Assert.Empty(ConflictRange.Of([]));

    private static DayConflict Conflict(DateOnly day, SpendSource kept, decimal keptUsd, decimal otherUsd) =>
        new(day, kept, Usd.FromDollars(keptUsd), SpendSource.CostExplorer, Usd.FromDollars(otherUsd), Noted);
}
