using System.Globalization;
using System.Text.Json.Nodes;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class ScenarioTests
{
    private const decimal RelativeTolerance = 1e-9m;

    [Fact]
    public async Task Evaluate_ContractExample_GivesThePublishedResult()
    {
        using var finops = new Finops();
        var document = await File.ReadAllTextAsync(DataFile("invoice-extraction.json"), TestContext.Current.CancellationToken);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(DataFile("invoice-extraction-result.json"), TestContext.Current.CancellationToken));

        var result = await finops.RunWithInputAsync(document, "evaluate", "-");

        Assert.Equal((0, ""), (result.Status, result.Error));
        AssertContains(expected, JsonNode.Parse(result.Output), "$");
    }

    [Fact]
    public async Task Evaluate_InvalidDocument_ListsEveryFaultAndPrintsNothing()
    {
        using var finops = new Finops();

        var result = await finops.RunWithInputAsync("""{ "schemaVersion": 1, "horizonMonths": 0, "modles": {} }""", "evaluate", "-");

        result.FailedWith(2, "name: is required", "horizonMonths: ", "modles: is not a field here");
        (await finops.RunWithInputAsync("{", "evaluate", "-")).FailedWith(2, "$: is not valid JSON");
    }

    [Fact]
    public async Task Demo_LoadedUsedAndRemoved_IsNeverMixedWithRealSpend()
    {
        using var finops = new Finops();
        await finops.RunWellAsync("demo", "load");

        var spend = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "feature"]);
        Assert.Contains("demo data", spend.Error, StringComparison.Ordinal);
        Assert.Contains(spend.Spend(), row => row.StartsWith("invoice-extraction=", StringComparison.Ordinal));
        (await finops.RunAsync("demo", "load")).FailedWith(1, "loaded already");
        (await finops.RunAsync("sync")).FailedWith(1, "never mixed with real spend", "finops demo remove");
        (await finops.RunAsync("import", "spend", finops.Write("facts.json", """
            { "GroupDefinitions": [ { "Type": "DIMENSION", "Key": "SERVICE" }, { "Type": "DIMENSION", "Key": "USAGE_TYPE" } ],
              "ResultsByTime": [ { "TimePeriod": { "Start": "2026-09-01", "End": "2026-09-02" }, "Groups": [], "Estimated": false } ] }
            """))).FailedWith(1, "never mixed with real spend");

        var scenario = await finops.RunWellAsync("scenario", "--feature", "invoice-extraction");
        Assert.Matches("^Volume of [0-9]{4}-[0-9]{2}: (entered|billed)\\.", scenario.Error);
        var evaluated = await finops.RunWithInputAsync(scenario.Output, "evaluate", "-");
        Assert.Equal(0, evaluated.Status);
        Assert.NotEmpty(evaluated.Json.GetProperty("options").EnumerateArray());
        (await finops.RunAsync("scenario", "--feature", "nope")).FailedWith(2, "There is no feature \"nope\"");

        await finops.RunWellAsync("demo", "remove");
        Assert.Equal("[]", (await finops.RunWellAsync("features")).Output.Trim());
        (await finops.RunAsync("demo", "remove")).FailedWith(1, "There is no demo data");
    }

    [Fact]
    public async Task Demo_DatabaseWithFeatures_IsRefused()
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("""[ { "id": "real" } ]""", "features", "set", "-");

        (await finops.RunAsync("demo", "load")).FailedWith(1, "use another database");
    }

    private static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    /// <summary>Whatever is expected has to be there; more may be. Months are matched by their number.</summary>
    private static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields) AssertContains(value, actual![name], $"{path}.{name}");
                break;
            case JsonArray items:
                foreach (var (index, item) in items.Index())
                {
                    var match = item?["month"] is { } month
                        ? actual!.AsArray().Single(other => JsonNode.DeepEquals(other!["month"], month))
                        : actual![index];
                    AssertContains(item, match, $"{path}[{index}]");
                }

                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                var (want, got) = (Number(value), Number(actual!));
                Assert.True(Math.Abs(want - got) <= RelativeTolerance * Math.Abs(want), $"{path}: expected {want}, got {got}");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {expected}, got {actual}");
                break;
        }
    }

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
