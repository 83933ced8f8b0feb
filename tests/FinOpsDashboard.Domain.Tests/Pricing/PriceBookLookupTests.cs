using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;
using static FinOpsDashboard.Domain.Tests.Pricing.TestPrices;

namespace FinOpsDashboard.Domain.Tests.Pricing;

/// <summary>Which price a request finds, and what is said where there is none. A price below zero is none.</summary>
public sealed class PriceBookLookupTests
{
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
    public void Find_KnownMissingInAnotherCase_GivesItsReason()
    {
        var book = new PriceBook([], [new MissingPrice("Nova Micro", PriceKind.Input, null, null, "AWS does not say.")]);

        Assert.Equal(
            "No price for Nova Micro input standard inRegion in us-east-1: AWS does not say.",
            Assert.IsType<Unpriced>(book.Find(Request with { Model = "nova micro" }, Today)).Reason);
    }

    [Fact]
    public void Find_MissingInOneRegion_IsMissingThereAlone()
    {
        var book = new PriceBook([], [new MissingPrice("Nova Micro", PriceKind.Input, null, null, "not sold there.") { RegionId = "eu-west-1" }]);

        Assert.DoesNotContain("not sold there", Assert.IsType<Unpriced>(book.Find(Request, Today)).Reason, StringComparison.Ordinal);
        Assert.Contains("not sold there", Assert.IsType<Unpriced>(book.Find(Request with { RegionId = "eu-west-1" }, Today)).Reason, StringComparison.Ordinal);
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
    public void ListUnitPrice_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NovaInput with { ListUnitPrice = -0.01m });
}
