using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Credits;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Credits;

/// <summary>22 November 2026; the ledger ends with October, of which credits paid 310 of 2,500 dollars.</summary>
public sealed class CreditReviewTests
{
    private readonly FakeCreditBill _bill = new();
    private readonly FakeCreditPools _pools = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
    private readonly CreditRegister _register;
    private readonly CreditReview _review;
    private readonly CostBases _bases;

    public CreditReviewTests()
    {
        _register = new CreditRegister(_pools, _time);
        _review = new CreditReview(_pools, _bill, _time);
        _bases = new CostBases(_bill, new EffectiveRates(_bill, new PriceBooks(new FakePriceStore()), _time), _time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NoPool_LeavesEveryCreditUnexplained()
    {
        var view = await _review.GetAsync(Cancellation);

        Assert.Equal((310m, 310m), (view.Billed.Amount, view.Unexplained.Amount));
        Assert.Equal("Credits paid $310 of $2,500 in October 2026. Without them the same month costs $2,500 instead of $2,190.", CreditText.AnswerOf(view));
        Assert.Equal(["$310.00 of the $310.00 that credits paid come from no pool that was entered."], CreditText.RemarksOf(view));
    }

    [Fact]
    public async Task Get_PoolThatPaysAPart_AddsUpMonthByMonth()
    {
        await SetAsync(Pool(200));

        var view = await _review.GetAsync(Cancellation);

        var document = CreditDocument.Of(view, []);
        Assert.Equal(("310", "110"), (document.Billed, document.Unexplained));
        Assert.Equal(["110", "200"], document.Months.Single().ByPool.Select(part => part.Amount));
        Assert.Equal(new DateOnly(2026, 10, 20), document.Pools.Single().RunsOutOn);
    }

    [Fact]
    public async Task Get_KnownBalance_ForeseesFromIt()
    {
        await SetAsync(Pool(5_000) with { Balance = new CreditBalance(new(2026, 10, 31), Usd.FromDollars(1_000)) });

        var pool = (await _review.GetAsync(Cancellation)).Pools.Single().BurnDown;

        // 4,000 were gone, 310 of them here; 1,000 at 10 a day last 100 days.
        Assert.Equal((310m, 3_690m, 1_000m, 10m), (pool.Used.Amount, pool.UsedElsewhere!.Value.Amount, pool.Remaining.Amount, pool.PerDay.Amount));
        Assert.Equal(new DateOnly(2027, 2, 8), pool.RunsOutOn);
    }

    [Fact]
    public async Task Set_SameNameAgain_ReplacesItAndKeepsTheRecord()
    {
        await SetAsync(Pool(100));
        await SetAsync(Pool(900) with { Name = "ACTIVATE" });

        var view = await _review.GetAsync(Cancellation);

        Assert.Equal(900m, view.Pools.Single().Stored.Pool.Granted.Amount);
        Assert.Equal((100m, "ada"), (view.Withdrawn.Single().Pool.Granted.Amount, view.Withdrawn.Single().WithdrawnBy));
    }

    [Fact]
    public async Task Set_WhatCannotBe_SaysEveryFaultAndStoresNothing()
    {
        var outcome = await _register.SetAsync(
            Pool(0) with { Name = " ", Expiry = new(2025, 1, 1), Balance = new CreditBalance(new(2027, 1, 1), Usd.FromDollars(-1)) }, "", "ada", Cancellation);

        Assert.Equal(5, outcome.Faults.Count);
        Assert.Empty(await _pools.GetAllAsync(Cancellation));
    }

    [Fact]
    public async Task Bases_OneMonth_NamesEachFigureAndAddsUpWithinABasis()
    {
        var month = Assert.Single(await _bases.GetAsync(Cancellation));

        Assert.Equal((2_500m, 0), (month.List!.Value.Amount, month.Unpriced));
        var unblended = month.Bases[SpendMetric.Unblended];
        Assert.Equal(
            (2_400m, 100m, -310m, 0m, 100m, 2_290m),
            (unblended.Usage.Amount, unblended.Other.Amount, unblended.Credits.Amount, unblended.Refunds.Amount, unblended.Tax.Amount, unblended.Total.Amount));
        Assert.Equal(2_250m, (month.Bases[SpendMetric.NetUnblended].Usage + month.Bases[SpendMetric.NetUnblended].Other).Amount);
    }

    [Fact]
    public async Task Bases_LineWithoutPrice_HasNoListInsteadOfALowerOne()
    {
        _bill.UsageType = "USE1-something-new";

        var month = Assert.Single(await _bases.GetAsync(Cancellation));

        Assert.Equal((null, 1), (month.List, month.Unpriced));
    }

    private async Task SetAsync(CreditPool pool) => Assert.Empty((await _register.SetAsync(pool, "", "ada", Cancellation)).Faults);

    private static CreditPool Pool(decimal granted) =>
        new() { Id = 0, Name = "Activate", Granted = Usd.FromDollars(granted), First = new(2026, 10, 1), Expiry = new(2027, 12, 31) };
}
