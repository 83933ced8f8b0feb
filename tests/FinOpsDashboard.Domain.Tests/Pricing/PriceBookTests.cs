using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Pricing;

public sealed class PriceBookTests
{
    private static readonly DateOnly Read = new(2026, 8, 20);
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly PricePoint NovaInput = new()
    {
        Model = "Nova Micro",
        RegionId = "us-east-1",
        Scope = InferenceScope.InRegion,
        Tier = ServiceTier.Standard,
        Kind = PriceKind.Input,
        ListUnitPrice = 0.035m,
        AsOf = Read,
        Source = new PriceSource("AWS price list", "test"),
    };

    private static readonly PriceRequest Request = new("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input);

    [Fact]
    public void Find_ExactPrice_HasNoRemarks()
    {
        var priced = Assert.IsType<Priced>(new PriceBook([NovaInput]).Find(Request, Today));

        Assert.Equal(0.035m, priced.Price.ListUnitPrice);
        Assert.Empty(priced.Remarks);
    }

    [Theory]
    [InlineData(InferenceScope.Geo)]
    [InlineData(InferenceScope.Unknown)]
    public void Find_GeographicOrUndisclosedScope_TakesTheInRegionPriceAndSaysSo(InferenceScope scope)
    {
        var priced = Assert.IsType<Priced>(new PriceBook([NovaInput]).Find(Request with { Scope = scope }, Today));

        Assert.Equal(NovaInput, priced.Price);
        Assert.Contains("share one price", Assert.Single(priced.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_GlobalScope_NeverTakesTheInRegionPrice() =>
        Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(Request with { Scope = InferenceScope.Global }, Today));

    [Fact]
    public void Find_AnotherRegion_IsUnpricedAndNamesTheRegionsThatAre()
    {
        var unpriced = Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(Request with { RegionId = "eu-west-1" }, Today));

        Assert.Equal("No price for Nova Micro input standard inRegion in eu-west-1; there are prices for us-east-1.", unpriced.Reason);
    }

    [Fact]
    public void Find_UnknownRegion_IsUnpricedAndSaysSo()
    {
        var unpriced = Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(Request with { RegionId = "" }, Today));

        Assert.Contains("the Region is not known", unpriced.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnknownModel_IsUnpricedAndNamesIt()
    {
        var unpriced = Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(Request with { Model = "Nova Mega" }, Today));

        Assert.Contains("does not have Nova Mega", unpriced.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ModelInAnotherCase_IsPricedByTheSpellingOfTheBook() =>
        Assert.Equal(NovaInput, Assert.IsType<Priced>(new PriceBook([NovaInput]).Find(Request with { Model = "NOVA micro" }, Today)).Price);

    [Fact]
    public void Find_KnownMissingInAnotherCase_GivesItsReason()
    {
        var book = new PriceBook([], [new MissingPrice("Nova Micro", PriceKind.Input, null, null, "AWS does not say.")]);

        Assert.Equal(
            "No price for Nova Micro input standard inRegion in us-east-1: AWS does not say.",
            Assert.IsType<Unpriced>(book.Find(Request with { Model = "nova micro" }, Today)).Reason);
    }

    [Fact]
    public void Find_ModelsThatDifferByCaseAlone_AreNeverTakenForEachOther()
    {
        var other = NovaInput with { Model = "nova micro", ListUnitPrice = 7m };
        var book = new PriceBook([NovaInput, other]);

        Assert.Equal(NovaInput, Assert.IsType<Priced>(book.Find(Request, Today)).Price);
        Assert.Equal(other, Assert.IsType<Priced>(book.Find(Request with { Model = "nova micro" }, Today)).Price);
        Assert.IsType<Unpriced>(book.Find(Request with { Model = "NOVA MICRO" }, Today));
    }

    [Theory]
    [InlineData(ServiceTier.Batch, PriceKind.Input)]
    [InlineData(ServiceTier.Standard, PriceKind.Output)]
    [InlineData(ServiceTier.None, PriceKind.Training)]
    public void Find_AnotherTierOrKind_IsUnpriced(ServiceTier tier, PriceKind kind) =>
        Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(Request with { Tier = tier, Kind = kind }, Today));

    [Fact]
    public void Find_KnownMissing_GivesItsReason()
    {
        var book = new PriceBook([NovaInput], [new MissingPrice("Nova Micro", PriceKind.ModelUnitHour, null, CommitmentTerm.OneMonth, "AWS does not say.")]);
        var request = new PriceRequest("Nova Micro", "us-east-1", default, ServiceTier.Provisioned, PriceKind.ModelUnitHour, CommitmentTerm.OneMonth);

        Assert.Equal(
            "No price for Nova Micro modelUnitHour provisioned commitment oneMonth in us-east-1: AWS does not say.",
            Assert.IsType<Unpriced>(book.Find(request, Today)).Reason);
    }

    [Fact]
    public void Find_PriceWithoutRegion_ServesARegionWithoutItsOwnAndSaysSo()
    {
        var anywhere = NovaInput with { RegionId = "", ListUnitPrice = 0.05m };
        var book = new PriceBook([NovaInput, anywhere]);

        Assert.Equal(NovaInput, Assert.IsType<Priced>(book.Find(Request, Today)).Price);
        var elsewhere = Assert.IsType<Priced>(book.Find(Request with { RegionId = "eu-west-1" }, Today));
        Assert.Equal(anywhere, elsewhere.Price);
        Assert.Equal("The source names no Region; the price is taken for eu-west-1.", Assert.Single(elsewhere.Remarks));
    }

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

        var priced = Assert.IsType<Priced>(book.Find(Request, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
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
    public void Constructor_TwoPricesFromTheSameDay_Throws() =>
        Assert.Throws<ArgumentException>(() => new PriceBook([NovaInput, NovaInput with { Scope = InferenceScope.Geo, ListUnitPrice = 1m }]));

    [Fact]
    public void ListUnitPrice_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NovaInput with { ListUnitPrice = -0.01m });

    [Fact]
    public void Find_ModelUnitHour_DoesNotDependOnScope()
    {
        var hour = NovaInput with
        {
            Kind = PriceKind.ModelUnitHour,
            Scope = InferenceScope.Unknown,
            Tier = ServiceTier.Provisioned,
            Commitment = CommitmentTerm.None,
        };
        var request = new PriceRequest("Nova Micro", "us-east-1", InferenceScope.Global, ServiceTier.Provisioned, PriceKind.ModelUnitHour, CommitmentTerm.None);

        Assert.Empty(Assert.IsType<Priced>(new PriceBook([hour]).Find(request, Today)).Remarks);
    }

    [Fact]
    public void Find_RowOfABill_TakesItsPrice()
    {
        var reading = UsageTypeReader.Read("Amazon Bedrock", "USE1-NovaMicro-input-tokens");

        Assert.Equal(NovaInput, Assert.IsType<Priced>(new PriceBook([NovaInput]).Find(reading, Today)).Price);
    }

    [Fact]
    public void Find_RowThatWasNotUnderstood_IsUnpricedAndNamesIt() =>
        Assert.Contains(
            "USE1-Something-New",
            Assert.IsType<Unpriced>(new PriceBook([NovaInput]).Find(UsageTypeReader.Read("Amazon Bedrock", "USE1-Something-New"), Today)).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void Find_AnyRequest_GivesAPriceOfThatModelTierAndKindOrNone() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(InferenceScope Scope, ServiceTier Tier, PriceKind Kind)>(),
            asked => new PriceBook([NovaInput]).Find(new PriceRequest("Nova Micro", "us-east-1", asked.Scope, asked.Tier, asked.Kind), Today).Match(
                priced => (priced.Price.Tier, priced.Price.Kind) == (asked.Tier, asked.Kind),
                unpriced => unpriced.Reason.Length > 0))
            .QuickCheckThrowOnFailure();

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
    public void BeganOn_PriceThatWasReadAgain_IsTheFirstDayOfItsRun()
    {
        PricePoint At(decimal usd, int day) => NovaInput with { ListUnitPrice = usd, EffectiveFrom = Today.AddDays(day) };
        PricePoint[] points = [At(2m, -9), At(1m, -6), At(2m, -3), At(2m, 0)];

        var book = new PriceBook(points);

        Assert.Equal([-9, -6, -3, -3], points.Select(point => book.BeganOn(point)!.Value.DayNumber - Today.DayNumber));
        Assert.Null(new PriceBook([NovaInput with { EffectiveFrom = null }, At(NovaInput.ListUnitPrice, 0)]).BeganOn(At(NovaInput.ListUnitPrice, 0)));
    }

    [Fact]
    public void Find_MissingInOneRegion_IsMissingThereAlone()
    {
        var book = new PriceBook([], [new MissingPrice("Nova Micro", PriceKind.Input, null, null, "not sold there.") { RegionId = "eu-west-1" }]);

        Assert.DoesNotContain("not sold there", Assert.IsType<Unpriced>(book.Find(Request, Today)).Reason, StringComparison.Ordinal);
        Assert.Contains("not sold there", Assert.IsType<Unpriced>(book.Find(Request with { RegionId = "eu-west-1" }, Today)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void IsOld_NinetyDays_IsTheEdge(int days, bool isOld)
    {
        Assert.Equal(isOld, PriceAge.IsOld(NovaInput, Read.AddDays(days)));
        Assert.False(PriceAge.IsOld(NovaInput with { IsOverride = true }, Read.AddDays(days)));
    }

    private static PriceDiscount Discount(decimal fraction) => new() { Fraction = fraction, From = new DateOnly(2026, 1, 1), Reason = "EDP", Author = "ada" };
}
