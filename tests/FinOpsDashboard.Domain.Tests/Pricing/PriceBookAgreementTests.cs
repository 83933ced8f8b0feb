using FinOpsDashboard.Domain.Pricing;
using static FinOpsDashboard.Domain.Tests.Pricing.TestPrices;

namespace FinOpsDashboard.Domain.Tests.Pricing;

/// <summary>What was agreed comes before the list price: prices of the user, and discounts.</summary>
public sealed class PriceBookAgreementTests
{
    [Fact]
    public void With_PriceOfTheUser_ComesFirstFromItsDayOn()
    {
        var listed = NovaInput with { EffectiveFrom = new DateOnly(2026, 6, 1) };
        var own = NovaInput with { ListUnitPrice = 0.03m, EffectiveFrom = new DateOnly(2026, 3, 1) };
        var book = new PriceBook([NovaInput with { ListUnitPrice = 0.04m }, listed]).With([own]);

        Assert.Equal(0.04m, Assert.IsType<Priced>(book.Find(Request, new DateOnly(2026, 2, 28))).Price.ListUnitPrice);
        var priced = Assert.IsType<Priced>(book.Find(Request, Today));
        Assert.Equal(0.03m, priced.Price.ListUnitPrice);
        Assert.True(priced.Price.IsOverride);
    }

    [Fact]
    public void With_SecondPriceOfTheUserForTheSameDay_ReplacesTheFirst()
    {
        var book = new PriceBook([NovaInput]).With([NovaInput with { ListUnitPrice = 1m }]).With([NovaInput with { ListUnitPrice = 2m }]);

        Assert.Equal(2m, Assert.IsType<Priced>(book.Find(Request, Today)).Price.ListUnitPrice);
    }

    [Fact]
    public void Find_OverrideThatEnded_GivesWayToTheListPrice()
    {
        var own = NovaInput with { ListUnitPrice = 0.02m, EffectiveFrom = Today, EffectiveUntil = Today.AddDays(2), IsOverride = true };
        var book = new PriceBook([NovaInput, own]);

        Assert.Equal([0.035m, 0.02m, 0.02m, 0.035m], Enumerable.Range(-1, 4).Select(days => Assert.IsType<Priced>(book.Find(Request, Today.AddDays(days))).Price.UnitPrice));
    }

    [Fact]
    public void Find_OverrideWithoutARegion_ComesBeforeTheListPriceOfTheRegion()
    {
        var own = NovaInput with { RegionId = "", ListUnitPrice = 0.02m, EffectiveFrom = Today, IsOverride = true };
        var ownOfRegion = own with { RegionId = NovaInput.RegionId, ListUnitPrice = 0.01m, EffectiveFrom = Today.AddDays(1) };
        var book = new PriceBook([NovaInput, own, ownOfRegion]);

        Assert.Equal([0.035m, 0.02m, 0.01m], Enumerable.Range(-1, 3).Select(days => Assert.IsType<Priced>(book.Find(Request, Today.AddDays(days))).Price.UnitPrice));
    }

    [Fact]
    public void EffectiveOn_OverrideWithoutARegion_IsWhatIsPaidInEveryRegion()
    {
        var own = NovaInput with { RegionId = "", ListUnitPrice = 0.02m, EffectiveFrom = Today, IsOverride = true };

        var prices = new PriceBook([NovaInput, own]).EffectiveOn(Today);

        Assert.Equal([("", 0.02m, true), (NovaInput.RegionId, 0.02m, true)], prices.Select(point => (point.RegionId, point.UnitPrice, point.IsOverride)));
    }

    [Fact]
    public void Find_Discount_LowersWhatIsPaidAndKeepsTheListPrice()
    {
        var book = new PriceBook([NovaInput], discounts: [Discount(0.15m)]);

        var priced = Assert.IsType<Priced>(book.Find(Request, Today));

        Assert.Equal((0.035m, 0.02975m), (priced.Price.ListUnitPrice, priced.Price.UnitPrice));
        Assert.Equal("The list price less 15 % (EDP, entered by ada).", Assert.Single(priced.Remarks));
    }

    [Fact]
    public void Find_DiscountOfTheModel_ComesBeforeTheOneOfAll()
    {
        var book = new PriceBook([NovaInput], discounts: [Discount(0.5m) with { Model = "Nova Micro" }, Discount(0.15m)]);

        Assert.Equal(0.0175m, Assert.IsType<Priced>(book.Find(Request, Today)).Price.UnitPrice);
    }

    [Fact]
    public void Find_DiscountOfAnotherModelOrDay_DoesNotCount()
    {
        var book = new PriceBook([NovaInput], discounts: [Discount(0.5m) with { Model = "Nova Pro" }, Discount(0.5m) with { Until = Today.AddDays(-1) }, Discount(0.5m) with { From = Today.AddDays(1) }]);

        Assert.Equal(0.035m, Assert.IsType<Priced>(book.Find(Request, Today)).Price.UnitPrice);
    }

    private static PriceDiscount Discount(decimal fraction) => new() { Fraction = fraction, From = new DateOnly(2026, 1, 1), Reason = "EDP", Author = "ada" };
}
