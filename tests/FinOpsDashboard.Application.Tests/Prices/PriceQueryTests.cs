using System.Text.Json;
using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Application.Tests.Prices;

public sealed class PriceQueryTests
{
    private static readonly PriceQuery Query = new(SeedPriceBook.Load());
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Run_NovaMicroInput_IsTheRowOfTheContract()
    {
        var row = Assert.Single(
            Query.Run(Today, "Nova Micro", "us-east-1").Rows, row => row is { Kind: "input", Tier: "standard" });

        Assert.Equal("amazon.nova-micro-v1:0", row.ModelIds[0]);
        Assert.Equal(
            ("us-east-1", "inRegion", null, 0.035m, "1M tokens", "AWS price list", new DateOnly(2026, 8, 20), false),
            (row.Region, row.Scope, row.Commitment, row.Price, row.Unit, row.Source, row.AsOf, row.Override));
    }

    [Fact]
    public void Run_Serialized_HasTheNamesOfTheContract()
    {
        var listing = Query.Run(Today, "Nova Micro", "us-east-1");

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
    public void Run_ModelByAnyName_FindsIt(string model) =>
        Assert.All(Query.Run(Today, model).Rows, row => Assert.Equal("Nova Micro", row.Model));

    [Fact]
    public void Run_UnknownModel_HasNoRows() => Assert.Empty(Query.Run(Today, "Nova Mega").Rows);

    [Fact]
    public void Run_Region_HasItsPricesAndThoseWithoutARegion() =>
        Assert.Equal(["", "eu-west-1"], Query.Run(Today, regionId: "eu-west-1").Rows.Select(row => row.Region).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Run_AnyDay_HasEachThingOnce()
    {
        var rows = Query.Run(Today).Rows;

        Assert.Equal(rows.Count, rows.Select(row => (row.Model, row.Region, row.Scope, row.Tier, row.Kind, row.Commitment)).Distinct().Count());
    }

    [Fact]
    public void Run_DayBeforeAChange_HasTheEarlierPrice()
    {
        var rows = Query.Run(new DateOnly(2025, 11, 30), "Claude 3.5 Sonnet v2", "us-east-1").Rows;

        Assert.Equal(3m, Assert.Single(rows, row => row is { Kind: "input", Tier: "standard" }).Price);
    }
}
