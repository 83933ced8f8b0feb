using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Credits;

public sealed class CreditTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Claude = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private static readonly DateOnly Start = new(2026, 9, 1);

    [Fact]
    public void Assign_TwoPools_UsesTheOneThatExpiresFirst()
    {
        CreditPool[] pools = [Pool(1, 100, until: new(2027, 12, 31)), Pool(2, 50, until: new(2026, 12, 31))];

        var parts = CreditAssignment.Of(pools, [Billed(0, 30), Billed(1, 30), Billed(2, 30)]).Parts;

        // 30 and 20 of the second pool until it is empty, then the first.
        Assert.Equal([(2, 30m), (2, 20m), (1, 10m), (1, 30m)], parts.Select(part => (part.PoolId ?? 0, part.Amount.Amount)));
    }

    [Fact]
    public void Assign_SameExpiry_UsesTheOneWithFewerServicesThenTheOlder()
    {
        var last = new DateOnly(2026, 12, 31);
        CreditPool[] pools =
        [
            Pool(1, 10, until: last), Pool(2, 10, until: last) with { First = Start.AddDays(-30) }, Pool(3, 10, until: last) with { Services = [Bedrock] },
        ];

        var parts = CreditAssignment.Of(pools, [Billed(0, 30)]).Parts;

        Assert.Equal([3, 2, 1], parts.Select(part => part.PoolId));
    }

    [Fact]
    public void Assign_WhatNoPoolExplains_StaysAndAddsUp()
    {
        CreditPool[] pools = [Pool(1, 40, until: Start.AddDays(1)) with { Services = [Bedrock] }];

        var parts = CreditAssignment.Of(pools, [Billed(0, 30), Billed(0, 7, Claude), Billed(1, 30), Billed(2, 5), Billed(3, -2)]).Parts;

        Assert.Equal([30m, 10m], parts.Where(part => part.PoolId == 1).Select(part => part.Amount.Amount));
        // 7 of another service, 20 beyond the grant, 5 after it expired, 2 that were taken back.
        Assert.Equal([7m, 20m, 5m, -2m], parts.Where(part => part.PoolId is null).Select(part => part.Amount.Amount));
    }

    [Fact]
    public void Assign_KnownBalance_LeavesNoMoreThanIt()
    {
        var pool = Pool(1, 100, until: new(2027, 12, 31)) with { Balance = new CreditBalance(Start.AddDays(1), Usd.FromDollars(15)) };

        var assignment = CreditAssignment.Of([pool], [Billed(0, 30), Billed(1, 30), Billed(2, 10), Billed(3, 10)]);

        // 85 were gone by the second day, 60 of them here; of the 15 left 10 and 5 were used.
        Assert.Equal((25m, 0m), (assignment.UsedElsewhere(pool)!.Value.Amount, assignment.RemainingOf(pool).Amount));
        Assert.Equal(5m, assignment.Parts.Where(part => part.PoolId is null).Sum(part => part.Amount.Amount));
    }

    [Fact]
    public void BurnDown_SteadyUse_SaysTheDayAndTheMonths()
    {
        // 10 a day from September 1 to 30: 300 of 500 are used, 200 last 20 days more.
        var burnDown = Assert.Single(CreditBurnDown.Of([Pool(1, 500, until: new(2027, 6, 30))], Steady(30, 10), Start.AddDays(29)));

        Assert.Equal((300m, 200m, 10m), (burnDown.Used.Amount, burnDown.Remaining.Amount, burnDown.PerDay.Amount));
        Assert.Equal((new DateOnly(2026, 10, 20), 0m), (burnDown.RunsOutOn, burnDown.ExpiresUnused.Amount));
        Assert.Equal(
            [(new BillingMonth(2026, 9), 200m, false), (new BillingMonth(2026, 10), 0m, true)],
            burnDown.Months.Take(2).Select(month => (month.Month, month.Remaining.Amount, month.IsForeseen)));
    }

    [Fact]
    public void BurnDown_PoolThatExpiresFirst_SaysWhatIsLost()
    {
        var burnDown = Assert.Single(CreditBurnDown.Of([Pool(1, 500, until: new(2026, 10, 10))], Steady(30, 10), Start.AddDays(29)));

        Assert.Equal((null, 100m, 200m), (burnDown.RunsOutOn, burnDown.ExpiresUnused.Amount, burnDown.Remaining.Amount));
    }

    [Fact]
    public void BurnDown_SecondPool_GoesOnWhereTheFirstEnds()
    {
        CreditPool[] pools = [Pool(1, 400, until: new(2026, 12, 31)), Pool(2, 100, until: new(2027, 12, 31))];

        var burnDowns = CreditBurnDown.Of(pools, Steady(30, 10), Start.AddDays(29));

        Assert.Equal([new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 20)], burnDowns.Select(burnDown => burnDown.RunsOutOn));
        Assert.Equal(0m, burnDowns[1].PerDay.Amount);
    }

    [Fact]
    public void BurnDown_Expired_HasNothingLeftAndSaysWhatWasLost()
    {
        var burnDown = Assert.Single(CreditBurnDown.Of([Pool(1, 500, until: Start.AddDays(9))], Steady(30, 10), Start.AddDays(29)));

        Assert.Equal((100m, 0m, 400m), (burnDown.Used.Amount, burnDown.Remaining.Amount, burnDown.ExpiresUnused.Amount));
    }

    [Fact]
    public void BurnDown_NothingUsed_RunsOutNever()
    {
        var burnDown = Assert.Single(CreditBurnDown.Of([Pool(1, 500, until: new(2027, 1, 31))], [], Start.AddDays(29)));

        Assert.Equal((null, 500m, 500m, 0m), (burnDown.RunsOutOn, burnDown.Remaining.Amount, burnDown.ExpiresUnused.Amount, burnDown.PerDay.Amount));
    }

    /// <summary>Whatever pools and bills there are: nothing is lost, and no pool pays more than it has, outside its days, or for another service.</summary>
    [Fact]
    public void Assign_AnyPoolsAndBill_AddsUpAndKeepsToTheirBounds()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var pools = Enumerable.Range(1, random.Next(0, 6)).Select(id => RandomPool(random, id)).ToList();
            var billed = Enumerable.Range(0, 60)
                .Select(_ => new BilledCredit(Start.AddDays(random.Next(120)), random.Next(2) == 0 ? Bedrock : Claude, Usd.FromDollars(decimal.Round(random.Next(-20_000, 900_000) / 7_000.0000001m, 10)))).ToList();

            var assignment = CreditAssignment.Of(pools, billed);

            Assert.Equal(billed.Sum(credit => credit.Amount.Amount), assignment.Parts.Sum(part => part.Amount.Amount));
            foreach (var pool in pools)
            {
                var own = assignment.Parts.Where(part => part.PoolId == pool.Id).ToList();
                Assert.All(own, part => Assert.True(part.Amount > Usd.Zero && pool.Covers(part.Service, part.Day)));
                Assert.True(own.Sum(part => part.Amount) <= pool.Granted);
                if (pool.Balance is { } balance) Assert.True(own.Where(part => part.Day > balance.On).Sum(part => part.Amount) <= balance.Remaining);
                Assert.True(assignment.RemainingOf(pool) >= Usd.Zero);
            }

            Assert.All(CreditBurnDown.Of(pools, billed, Start.AddDays(120)), burnDown => Assert.All(burnDown.Months, month => Assert.True(month.Remaining >= Usd.Zero)));
        }
    }

    private static CreditPool RandomPool(Random random, int id)
    {
        var granted = Usd.FromDollars(random.Next(1, 5_000));
        var first = Start.AddDays(random.Next(60));
        return new CreditPool
        {
            Id = id,
            Name = $"P{id}",
            Granted = granted,
            First = first,
            Expiry = first.AddDays(random.Next(400)),
            Services = random.Next(3) == 0 ? [Bedrock] : [],
            Balance = random.Next(3) == 0 ? new CreditBalance(first.AddDays(random.Next(50)), granted * (random.Next(101) / 100m)) : null,
        };
    }

    private static List<BilledCredit> Steady(int days, decimal perDay) => [.. Enumerable.Range(0, days).Select(day => Billed(day, perDay))];

    private static BilledCredit Billed(int day, decimal amount, string service = Bedrock) => new(Start.AddDays(day), service, Usd.FromDollars(amount));

    private static CreditPool Pool(int id, decimal granted, DateOnly until) =>
        new() { Id = id, Name = $"Pool {id}", Granted = Usd.FromDollars(granted), First = Start, Expiry = until };
}
