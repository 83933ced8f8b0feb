using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>Rows of one list that mean the same price: equal ones count once, what contradicts another is named and not taken.</summary>
public sealed class PriceImportContradictionTests : PriceImportBench
{
    [Fact]
    public async Task Plan_RowsOfOnePrice_CountsEqualOnesAndNamesContradictions()
    {
        var plan = await Import.PlanAsync(
            [
                File(Price(0.04m, November, November) with { Row = "plain" }, Price(0.04m, November, November) with { Row = "mantle" }),
                File(Price(2m, November, November, PriceKind.Output) with { Row = "a" }, Price(3m, November, November, PriceKind.Output) with { Row = "b" }),
            ],
            Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 2), plan.Counts);
        Assert.Equal(4, plan.Counts.Rows);
        Assert.Contains("$2.00 per 1M tokens here, $3.00 per 1M tokens in b. Neither is taken.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TwoRowsOfOneListFromTwoDays_ContradictEachOtherUnlessTheyAreOfOnePrice()
    {
        var one = Price(0.04m, November.AddMonths(-1), November) with { Row = "SKU1" };
        var other = Price(0.05m, November, November) with { Row = "SKU2" };

        var plan = await Import.PlanAsync([File(one, other)], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 2), plan.Counts);
        Assert.Contains("$0.04 per 1M tokens here, $0.05 per 1M tokens in SKU2. Neither is taken.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
        Assert.Contains("$0.05 per 1M tokens here, $0.04 per 1M tokens in SKU1. Neither is taken.", plan.NotTaken[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TwoRowsOfOneListWithOnePrice_HoldFromTheEarlierDay()
    {
        var later = Price(0.04m, November, November) with { Row = "SKU1" };
        var earlier = Price(0.04m, November.AddMonths(-1), November) with { Row = "SKU2" };

        var plan = await WriteAsync(File(later, earlier));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 0), plan.Counts);
        Assert.Equal((0.035m, 0.04m), (await OnAsync(November.AddMonths(-1).AddDays(-1)), await OnAsync(November.AddMonths(-1))));
        Assert.Equal(new PriceImportCounts(0, 0, 1, 1, 0), (await WriteAsync(File(later, earlier))).Counts);
    }

    [Fact]
    public async Task Plan_OneRowOfOneListFromTwoDays_LaterOneSupersedes()
    {
        var plan = await WriteAsync(File(
            Price(0.05m, November.AddMonths(-1), November) with { Row = "SKU1" }, Price(0.04m, November, November) with { Row = "SKU1" },
            Price(0.04m, November.AddDays(-9), November) with { Row = "SKU2" }));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 1), plan.Counts);
        Assert.Contains("The same list has a later price for it, from 1 Nov 2026 on.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
        Assert.Equal((0.04m, November.AddDays(-9)), (plan.Changed[0].Point.ListUnitPrice, plan.Changed[0].Point.EffectiveFrom));
    }

    [Fact]
    public async Task Plan_AnnouncedPriceOfOneRowOnly_IsNotTakenAndTodaysIs()
    {
        var plan = await Import.PlanAsync(
            [
                File(
                    Price(0.04m, November, November) with { Row = "SKU1" }, Price(0.04m, November, November) with { Row = "SKU2" },
                    Price(0.06m, new DateOnly(2027, 1, 1), November) with { Row = "SKU2" }),
            ],
            Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 1), plan.Counts);
        Assert.Equal(0.04m, plan.Changed[0].Point.ListUnitPrice);
        Assert.Contains("$0.06 per 1M tokens here, $0.04 per 1M tokens in SKU1.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }
}
