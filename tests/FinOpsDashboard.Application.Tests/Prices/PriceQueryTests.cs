using System.Text.Json;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Prices;

public sealed class PriceQueryTests
{
    private static readonly PriceQuery Query = new(new FixedPriceBook(SeedPriceBook.Load()));
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Run_NovaMicroInput_IsTheRowOfTheContract()
    {
        var row = Assert.Single(
            (await RunAsync(Today, "Nova Micro", "us-east-1")).Rows, row => row is { Kind: "input", Tier: "standard" });

        Assert.Equal("amazon.nova-micro-v1:0", row.ModelIds[0]);
        Assert.Equal(
            ("us-east-1", "inRegion", null, 0.035m, "1M tokens", "AWS price list", new DateOnly(2026, 8, 20), false),
            (row.Region, row.Scope, row.Commitment, row.Price, row.Unit, row.Source, row.AsOf, row.Override));
    }

    [Fact]
    public async Task Run_Serialized_HasTheNamesOfTheContract()
    {
        var listing = await RunAsync(Today, "Nova Micro", "us-east-1");

        using var json = JsonSerializer.SerializeToDocument(listing, JsonSerializerOptions.Web);

        Assert.Equal(["on", "currency", "rows"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-11-22", json.RootElement.GetProperty("on").GetString());
        Assert.Equal(
            ["model", "modelIds", "region", "scope", "tier", "kind", "commitment", "price", "unit", "source", "asOf", "override"],
            json.RootElement.GetProperty("rows")[0].EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("amazon.nova-micro-v1:0")]
    [InlineData("us.amazon.nova-micro-v1:0")]
    [InlineData("nova micro")]
    [InlineData("NovaMicro")]
    public async Task Run_ModelByAnyName_FindsIt(string model) =>
        Assert.All((await RunAsync(Today, model)).Rows, row => Assert.Equal("Nova Micro", row.Model));

    [Fact]
    public async Task Run_UnknownModel_HasNoRows() => Assert.Empty((await RunAsync(Today, "Nova Mega")).Rows);

    [Fact]
    public async Task Run_Region_HasItsPricesAndThoseWithoutARegion() =>
        Assert.Equal(["", "eu-west-1"], (await RunAsync(Today, regionId: "eu-west-1")).Rows.Select(row => row.Region).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Run_AnyDay_HasEachThingOnce()
    {
        var rows = (await RunAsync(Today)).Rows;

        Assert.Equal(rows.Count, rows.Select(row => (row.Model, row.Region, row.Scope, row.Tier, row.Kind, row.Commitment)).Distinct().Count());
    }

    [Fact]
    public async Task Run_DayBeforeAChange_HasTheEarlierPrice()
    {
        var rows = (await RunAsync(new DateOnly(2025, 11, 30), "Claude 3.5 Sonnet v2", "us-east-1")).Rows;

        Assert.Equal(3m, Assert.Single(rows, row => row is { Kind: "input", Tier: "standard" }).Price);
    }

    [Fact]
    public async Task Run_Discount_PricesWhatIsPaidAndNamesTheListPrice()
    {
        var seed = SeedPriceBook.Load();
        var discount = new PriceDiscount { Model = "Nova Micro", Fraction = 0.1m, From = new DateOnly(2026, 1, 1), Reason = "EDP", Author = "ada" };
        var query = new PriceQuery(new FixedPriceBook(new PriceBook(seed.Points, seed.Missing, [discount])));

        var row = Assert.Single(
            (await query.RunAsync(Today, "Nova Micro", "us-east-1", TestContext.Current.CancellationToken)).Rows, row => row is { Kind: "input", Tier: "standard" });

        Assert.Equal((0.0315m, 0.035m, false), (row.Price, row.ListPrice, row.Override));
        Assert.Equal("AWS price list; list price $0.035 less 10 % (EDP, entered by ada)", row.Source);
    }

    [Fact]
    public async Task Run_Override_IsMarkedAndSaysWho()
    {
        var key = new PriceKey("Nova Micro", "us-east-1", IsGlobal: false, ServiceTier.Standard, PriceKind.Input, null);
        var entered = new PriceOverride { Id = 1, Key = key, UnitPrice = 0.02m, From = Today, Reason = "quote", Author = "ada", EnteredAt = new DateTimeOffset(Today, default, default) };
        var state = PriceBookState.Of(SeedPriceBook.Load(), StoredPrices.None with { Overrides = [entered] });
        var query = new PriceQuery(new FixedPriceBook(state.Book));

        var rows = (await query.RunAsync(Today, "Nova Micro", "us-east-1", TestContext.Current.CancellationToken)).Rows;
        var before = (await query.RunAsync(Today.AddDays(-1), "Nova Micro", "us-east-1", TestContext.Current.CancellationToken)).Rows;

        var row = Assert.Single(rows, row => row is { Kind: "input", Tier: "standard" });
        Assert.Equal((0.02m, true, "Entered by ada: quote", Today), (row.Price, row.Override, row.Source, row.AsOf));
        Assert.Equal(0.035m, Assert.Single(before, row => row is { Kind: "input", Tier: "standard" }).Price);
    }

    private static Task<PriceListing> RunAsync(DateOnly on, string? model = null, string? regionId = null) =>
        Query.RunAsync(on, model, regionId, TestContext.Current.CancellationToken);
}
