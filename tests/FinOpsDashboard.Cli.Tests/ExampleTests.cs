using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class ExampleTests
{
    [Fact]
    public async Task Examples_Listed_ArePrintedAndEvaluatedWithoutADatabase()
    {
        using var finops = new Finops(withDatabase: false);

        var names = (await finops.RunWellAsync("examples")).Json.EnumerateArray().Select(example => example.GetProperty("name").GetString()!).ToList();

        Assert.Equal(["round-numbers", "round-numbers-small", "video-search-routing", "llama-on-hours", "caching-break-even"], names);
        var document = await finops.RunWellAsync("examples", "llama-on-hours");
        var result = await finops.RunWithInputAsync(document.Output, "evaluate", "-");
        Assert.Equal((0, 1200m), (result.Status, result.Json.GetProperty("baseline").GetProperty("monthlyCost").GetDecimal()));
        Assert.Empty(Directory.GetFiles(finops.Folder, "*.db"));
    }

    [Theory]
    [InlineData("scenario", "Scenario")]
    [InlineData("result", "Scenario result")]
    public async Task Schema_OfADocument_IsPrintedWithoutADatabase(string document, string title)
    {
        using var finops = new Finops(withDatabase: false);

        var schema = (await finops.RunWellAsync("schema", document)).Json;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.Equal(title, schema.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Object, schema.GetProperty("properties").ValueKind);
        Assert.Empty(Directory.GetFiles(finops.Folder, "*.db"));
    }
}
