using System.Text;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>Price files in the product's own format: what is taken of them, which rows are not, and which files are refused.</summary>
public sealed class OwnPriceFileTests : PriceImportBench
{
    [Fact]
    public async Task OwnFormat_SeedOfTheProduct_ChangesNothing()
    {
        using var json = typeof(SeedPriceBook).Assembly.GetManifestResourceStream("seed-prices.json")!;
        var reading = OwnPriceFile.Read("seed.json", json);

        var plan = await Import.PlanAsync([reading], Cancellation);

        Assert.Null(reading.Fault);
        Assert.Equal(reading.Rows, plan.Counts.Unchanged);
    }

    [Fact]
    public async Task OwnFormat_ModelByIdWithoutATier_IsFoundAsEveryOther()
    {
        await WriteAsync(ReadOwn("""{ "model": "amazon.nova-micro-v1:0", "region": "us-east-1", "kind": "input", "usd": 0.03, "source": "quote" }"""));

        Assert.Equal(0.03m, await OnAsync(Today));
    }

    [Fact]
    public void OwnFormat_BadRow_IsNamedAndTheOthersAreTaken()
    {
        const string json = """
            { "about": "ours", "currency": "USD", "units": { "input": "1M tokens" }, "notes": {},
              "sources": { "quote": { "title": "Quote", "citation": "mail of 2026-11-12", "asOf": "2026-11-12" } },
              "prices": [
                { "model": "Nova Micro", "region": "us-east-1", "scope": "inRegion", "tier": "standard", "kind": "input", "usd": 0.03, "source": "quote" },
                { "model": "Nova Micro", "region": "us-east-1", "scope": "inRegion", "tier": "gold", "kind": "input", "usd": 0.03, "source": "quote" },
                { "model": "Nova Micro", "kind": "input", "usd": -1, "source": "quote" } ] }
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var reading = OwnPriceFile.Read("ours.json", stream);

        Assert.Equal((1, 2), (reading.Prices.Count, reading.NotTaken.Count));
        Assert.Equal("'gold' is no ServiceTier.", reading.NotTaken[0].Reason);
        Assert.Equal(new DateOnly(2026, 11, 12), reading.Prices[0].Point.EffectiveFrom);
    }

    [Theory]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "tier": "provisioned", "usd": 1, "source": "quote" }""", "Prices of input are not in the tier provisioned")]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "commitment": "oneMonth", "usd": 1, "source": "quote" }""", "Prices of input have no commitment.")]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "modelUnitHour", "usd": 1, "source": "quote" }""", "Prices of modelUnitHour have a commitment: none, oneMonth, sixMonths.")]
    [InlineData("""{ "model": "Nova Micro", "region": "Virginia", "kind": "input", "usd": 1, "source": "quote" }""", "\"Virginia\" is no Region.")]
    [InlineData("""{ "region": "us-east-1", "kind": "input", "usd": 1, "source": "quote" }""", "Prices of input belong to a model: name it.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": -1, "source": "quote" }""", "A price is zero or more.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "hearsay" }""", "There is no source 'hearsay'.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "nothing" }""", "There is no source 'nothing'.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "quote", "note": "nothing" }""", "There is no note 'nothing'.")]
    [InlineData("null", "The row is empty.")]
    public void OwnFormat_RowThatNoLookupCouldFind_IsNotTaken(string row, string reason)
    {
        var reading = ReadOwn(row);

        Assert.Null(reading.Fault);
        Assert.Contains(reason, Assert.Single(reading.NotTaken).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000.01", "a price is 0 to 1,000,000 US dollars")]
    [InlineData("0.0000000000000000001", "at most 18 decimals")]
    [InlineData("1, \"planningMultipleOfInput\": 1e20", "a multiple of the input price")]
    [InlineData("1, \"asOf\": \"2027-01-01\"", "a day that is yet to come")]
    [InlineData("1, \"model\": \"a\\u0000b\"", "a character that cannot be stored")]
    public async Task OwnFormat_PriceThatCannotBeStored_IsNotTaken(string usd, string reason)
    {
        var reading = ReadOwn($$"""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "source": "quote", "usd": {{usd}} }""");

        var plan = await Import.PlanAsync([reading], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 1), plan.Counts);
        Assert.Contains(reason, plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"prices\": null }")]
    [InlineData("{ \"about\": \"\uD800\" }")]
    [InlineData("{ \"about\": \"\\uD800\" }")]
    [InlineData("{ \"about\": \"\", \"currency\": \"USD\", \"units\": {}, \"sources\": {}, \"notes\": {}, \"prices\": [ { \"kind\": \"input\", \"usd\": 1e40, \"source\": \"x\" } ] }")]
    public void OwnFormat_TextThatIsNone_IsRefused(string json)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(json.Replace('\uD800', '\u00FF')));

        Assert.StartsWith("ours.json: the prices cannot be read", OwnPriceFile.Read("ours.json", stream).Fault, StringComparison.Ordinal);
    }

    private static PriceFileReading ReadOwn(string row)
    {
        var json = $$"""
            { "about": "ours", "currency": "USD", "units": { "input": "1M tokens", "modelUnitHour": "model-unit hour" }, "notes": { "nothing": null },
              "sources": { "quote": { "title": "Quote", "citation": "mail of 2026-11-12", "asOf": "2026-11-12" }, "nothing": null }, "prices": [ {{row}} ] }
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return OwnPriceFile.Read("ours.json", stream);
    }
}
