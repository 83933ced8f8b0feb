using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

public sealed class CreditRunTests
{
    [Theory]
    [InlineData(null, 250, 2, false)] // 100 upfront, 100 and 50 of month 2's 100.
    [InlineData(1, 200, 1, true)]
    [InlineData(0, 100, 0, true)]
    [InlineData(3, 250, 2, false)]
    public void Of_Expiry_PaysTheEarliestFirst(int? expiresAfter, int used, int paysNotAllFrom, bool expires)
    {
        var run = CreditRun.Of(Pool(250, expiresAfter), Costs(100, 100, 100, 100));
        Assert.Equal((used, 400 - used, 250 - used), ((int)run.Used.Amount, (int)run.OutOfPocket.Amount, (int)run.Unused.Amount));
        Assert.Equal(Math.Min(1, paysNotAllFrom), run.PaysAllThrough);
        Assert.Equal(expires, run.Expires);
    }

    [Fact]
    public void Of_MonthsAfterTheCreditsThatCostNothing_AreNotPaidByThem()
    {
        var run = CreditRun.Of(Pool(50, null), Costs(100, 0, 10));
        Assert.Null(run.PaysAllThrough);
        Assert.Equal(50m, run.Used.Amount);
        Assert.Equal(2, CreditRun.Of(Pool(110, null), Costs(100, 0, 10)).PaysAllThrough);
    }

    private static CreditPool Pool(decimal amount, int? expiresAfter) => new() { Pool = "Activate", CreditAmount = Usd.FromDollars(amount), ExpiresAfterMonth = expiresAfter };

    private static Usd[] Costs(params int[] dollars) => [.. dollars.Select(amount => Usd.FromDollars(amount))];
}
