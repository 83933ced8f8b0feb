using System.Globalization;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using static FinOpsDashboard.Domain.Tests.Pricing.TestPrices;

namespace FinOpsDashboard.Domain.Tests.Pricing;

/// <summary>Which price holds on a day, since when it has held, and when it is old.</summary>
public sealed class PriceBookDateTests
{
    [Fact]
    public void Find_DayBeforeThePriceWasRead_SaysSo() =>
        Assert.Contains(
            "read on 2026-08-20",
            Assert.Single(Assert.IsType<Priced>(new PriceBook([NovaInput]).Find(Request, Read.AddDays(-1))).Remarks),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-11-30", "0.035")]
    [InlineData("2025-12-01", "0.07")]
    [InlineData("2025-12-02", "0.07")]
    public void Find_PriceThatChanged_TakesTheOneOfTheDay(string on, string expected)
    {
        var later = NovaInput with { ListUnitPrice = 0.07m, EffectiveFrom = new DateOnly(2025, 12, 1) };
        var book = new PriceBook([later, NovaInput]);

        var priced = Assert.IsType<Priced>(book.Find(Request, DateOnly.Parse(on, CultureInfo.InvariantCulture)));

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
    }

    [Fact]
    public void Find_DayBeforeTheFirstPrice_IsUnpricedAndNamesTheFirstDay()
    {
        var book = new PriceBook([NovaInput with { EffectiveFrom = new DateOnly(2026, 1, 1) }]);

        Assert.Contains(
            "the first one begins on 2026-01-01",
            Assert.IsType<Unpriced>(book.Find(Request, new DateOnly(2025, 12, 31))).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_TwoPricesFromTheSameDay_Throws() =>
        Assert.Throws<ArgumentException>(() => new PriceBook([NovaInput, NovaInput with { Scope = InferenceScope.Geo, ListUnitPrice = 1m }]));

    [Fact]
    public void BeganOn_PriceThatWasReadAgain_IsTheFirstDayOfItsRun()
    {
        PricePoint At(decimal usd, int day) => NovaInput with { ListUnitPrice = usd, EffectiveFrom = Today.AddDays(day) };
        PricePoint[] points = [At(2m, -9), At(1m, -6), At(2m, -3), At(2m, 0)];

        var book = new PriceBook(points);

        Assert.Equal([-9, -6, -3, -3], points.Select(point => book.BeganOn(point)!.Value.DayNumber - Today.DayNumber));
        Assert.Null(new PriceBook([NovaInput with { EffectiveFrom = null }, At(NovaInput.ListUnitPrice, 0)]).BeganOn(At(NovaInput.ListUnitPrice, 0)));
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void IsOld_NinetyDays_IsTheEdge(int days, bool isOld)
    {
        Assert.Equal(isOld, PriceAge.IsOld(NovaInput, Read.AddDays(days)));
        Assert.False(PriceAge.IsOld(NovaInput with { IsOverride = true }, Read.AddDays(days)));
    }
}
