using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>Every day keeps the price that held on it, and what is known of when it was read.</summary>
public sealed class PriceImportHistoryTests : PriceImportBench
{
    [Fact]
    public async Task Write_ChangedPrice_HoldsFromItsDayAndLeavesEarlierOnes()
    {
        var plan = await WriteAsync(File(Price(0.04m, November, November.AddDays(3))));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 0, 0), plan.Counts);
        Assert.Equal((0.035m, 0.04m), (plan.Changed[0].Old!.ListUnitPrice, plan.Changed[0].Point.ListUnitPrice));
        Assert.Equal(0.142857m, decimal.Round(plan.Changed[0].Fraction!.Value, 6));
        Assert.Equal(0.035m, await OnAsync(November.AddDays(-1)));
        Assert.Equal(0.04m, await OnAsync(November));
        Assert.Equal(0.04m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_LaterList_KeepsEveryMonthAtItsPrice()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 3))));
        await WriteAsync(File(Price(0.03m, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 4))));

        decimal[] prices = [await OnAsync(new(2026, 8, 31)), await OnAsync(new(2026, 9, 1)), await OnAsync(new(2026, 10, 31)), await OnAsync(new(2026, 11, 1))];
        Assert.Equal([0.035m, 0.04m, 0.04m, 0.03m], prices);
    }

    [Fact]
    public async Task Write_OlderListThanTheBook_IsNotTaken()
    {
        var plan = await WriteAsync(File(Price(0.05m, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15))));

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 1), plan.Counts);
        Assert.Equal("The book has a later reading: $0.035 per 1M tokens, read on 20 Aug 2026.", plan.NotTaken[0].Reason);
        Assert.Equal(0.035m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_ListThatClaimsAnEarlierDay_DoesNotRewriteTheDayOnWhichAnotherPriceWasSeen()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 10))));

        Assert.Equal(0.035m, await OnAsync(new DateOnly(2026, 8, 20)));
        Assert.Equal(0.04m, await OnAsync(new DateOnly(2026, 8, 21)));
    }

    [Fact]
    public async Task Write_SamePriceInANewerList_IsConfirmedAndNoLongerOld()
    {
        var plan = await WriteAsync(File(Price(0.035m, November, November.AddDays(3))));

        Assert.Equal((new PriceImportCounts(0, 0, 1, 0, 0), 1), (plan.Counts, plan.Confirmed));
        var point = Assert.IsType<Priced>((await Books.GetAsync(Cancellation)).Find(Input, Today)).Price;
        Assert.Equal((0.035m, November.AddDays(3)), (point.ListUnitPrice, point.AsOf));
        Assert.False(PriceAge.IsOld(point, Today));
        Assert.Equal(new DateOnly(2026, 8, 20), (await PointOnAsync(November.AddDays(2))).AsOf);
    }

    [Fact]
    public async Task Write_SamePriceInNewerLists_EveryDayCitesTheLastListUntilThen()
    {
        var (first, second, third) = (new DateOnly(2026, 9, 3), new DateOnly(2026, 10, 3), new DateOnly(2026, 11, 3));
        foreach (var day in new[] { first, second, third }) await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), day)));

        Assert.Equal(first, (await PointOnAsync(first)).AsOf);
        Assert.Equal(first, (await PointOnAsync(second.AddDays(-1))).AsOf);
        Assert.Equal(second, (await PointOnAsync(second)).AsOf);
        Assert.Equal(third, (await PointOnAsync(Today)).AsOf);
        var book = await Books.GetAsync(Cancellation);
        Assert.Equal(new DateOnly(2026, 9, 1), book.BeganOn(await PointOnAsync(Today)));
        Assert.True((await Import.PlanAsync([File(Price(0.04m, new DateOnly(2026, 9, 1), second))], Cancellation)).IsEmpty);
    }

    [Fact]
    public async Task Write_ListBetweenTwoReadingsOfOnePrice_IsNotTaken()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 3))));
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 3))));

        var plan = await WriteAsync(File(Price(0.05m, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 3))));

        Assert.Equal("The book has a later reading: $0.04 per 1M tokens, read on 3 Nov 2026.", Assert.Single(plan.NotTaken).Reason);
    }

    [Fact]
    public async Task Plan_ReadingOfADayThatIsYetToCome_IsNotTaken()
    {
        var plan = await Import.PlanAsync([File(Price(0.04m, November, Today.AddDays(1)), Price(1m, November, Today.AddDays(2), PriceKind.Output))], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 0, 1), plan.Counts);
        Assert.StartsWith("It was read or published on 24 Nov 2026, a day that is yet to come", plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_PriceAnnouncedForLater_BeginsThen()
    {
        await WriteAsync(File(Price(0.04m, November, Today), Price(0.06m, new DateOnly(2027, 1, 1), Today)));

        Assert.Equal(0.04m, await OnAsync(new DateOnly(2026, 12, 31)));
        Assert.Equal(0.06m, await OnAsync(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void State_ReadingOfTheProductIsNewerThanEveryImport_HoldsAgainFromItsDay()
    {
        var seed = new PriceBook([Price(0.05m, default, new DateOnly(2027, 2, 1)).Point with { EffectiveFrom = null }]);
        var imported = Price(0.04m, November, November).Point;

        var book = PriceBookState.Of(seed, StoredPrices.None with { Imported = [imported] }).Book;

        Assert.Equal(0.04m, Assert.IsType<Priced>(book.Find(Input, Today)).Price.ListUnitPrice);
        Assert.Equal(0.05m, Assert.IsType<Priced>(book.Find(Input, new DateOnly(2027, 2, 1))).Price.ListUnitPrice);
    }
}
