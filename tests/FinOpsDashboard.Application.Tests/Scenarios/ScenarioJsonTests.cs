using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using static FinOpsDashboard.Application.Tests.Scenarios.TestDocuments;

namespace FinOpsDashboard.Application.Tests.Scenarios;

public sealed class ScenarioJsonTests
{
    [Theory]
    [InlineData("every-field.json")]
    [InlineData("additions.json")]
    public void Write_EveryField_IsTheDocumentThatWasRead(string name)
    {
        var written = Write(Read(Load(name)).Scenario!);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Load(name)), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Read_DefaultsLeftOutOrNull_AreFilledIn()
    {
        var scenario = Read("""
            { "schemaVersion": 1.0, "name": "n", "horizonMonths": 12, "annualDiscountRate": null, "credits": null,
              "workload": { "requestsPerMonth": 1e6, "inputTokensPerRequest": 4E+2, "outputTokensPerRequest": 0.1e3 },
              "models": { "m": { "input": 1, "output": 2, "cacheWriteOneHour": null, "modelUnit": null } }, "baseline": { "model": "m" },
              "options": [ { "id": "o", "levers": [ { "kind": "fineTuning", "model": "m", "trainingTokens": 5 }, { "kind": "promptCaching" } ] } ] }
            """).Scenario!;

        Assert.Equal((0m, 730m), (scenario.AnnualDiscountRate, scenario.HoursPerMonth));
        Assert.Null(scenario.Credits);
        Assert.Equal((1_000_000m, 400m, 100m), (scenario.Workload.RequestsPerMonth, scenario.Workload.InputTokensPerRequest,
            scenario.Workload.OutputTokensPerRequest));
        Assert.Equal((0m, 1m, 0m), (scenario.Workload.RepeatedContextTokensPerRequest, scenario.Workload.PeakToAverageRatio,
            scenario.Workload.MonthlyGrowthRate));
        Assert.Equal(2, scenario.Models["m"].TokenPrices.Count);
        Assert.Equal(
            [
                new FineTuningLever(new() { Model = "m", TrainingTokens = 5m, Epochs = 1m, Hosting = new OnDemandHosting() }),
                new PromptCachingLever(new() { TimeToLive = CacheTimeToLive.FiveMinutes }),
            ],
            scenario.Options[0].Levers);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() =>
        Assert.Empty(ScenarioJson.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(EveryField)).ToArray()).Faults);

    [Fact]
    public void Read_ManyFaults_ListsEachWithItsPlace()
    {
        const string Json = """
            { "schemaVersion": 2, "name": "", "horizonMonths": 61, "annualDiscountRate": "0.1", "hoursPerMonth": 0, "colour": 1,
              "workload": { "requestsPerMonth": -1, "inputTokensPerRequest": 1e308, "outputTokensPerRequest": true,
                            "repeatedContextTokensPerRequest": 5, "peakToAverageRatio": 0.5, "monthlyGrowthRate": -1 },
              "models": { "m": { "input": -1, "imput": 1, "modelUnit": { "hourly": { "yearly": 1 }, "inputTokensPerMinute": 0 } }, "n": [] },
              "baseline": { "model": "x" },
              "options": [
                { "id": "a", "levers": [ { "kind": "magic" }, 7,
                                         { "kind": "distillation", "student": "y", "prompts": 1, "inputTokensPerPrompt": 1 } ] },
                { "id": "a", "levers": [ { "kind": "batch", "share": 2 }, { "kind": "batch", "share": 1 } ] },
                { "levers": [ { "kind": "promptCaching", "timeToLiveMinutes": 30 },
                              { "kind": "fineTuning", "model": "m", "trainingTokens": 1, "retrainEveryMonths": 1.5,
                                "hosting": { "kind": "provisioned", "minimumModelUnits": 0, "chargeTokens": "no" } },
                              { "kind": "distillation", "student": "m", "prompts": 1, "inputTokensPerPrompt": 1,
                                "outputTokensPerPrompt": 1, "hosting": { "kind": "onDemand", "commitment": "none" } } ] } ],
              "credits": [ { "pool": "p", "amount": -1, "expiresAfterMonth": 0.5 } ] }
            """;

        Assert.Equal(
            [
                "schemaVersion", "name", "horizonMonths", "annualDiscountRate", "hoursPerMonth",
                "workload.requestsPerMonth", "workload.inputTokensPerRequest", "workload.outputTokensPerRequest",
                "workload.peakToAverageRatio", "workload.monthlyGrowthRate",
                "models.m.input", "models.m.modelUnit.hourly.yearly", "models.m.modelUnit.inputTokensPerMinute", "models.m.imput", "models.n",
                "options[0].levers[0].kind", "options[0].levers[1]", "options[0].levers[2].outputTokensPerPrompt",
                "options[1].levers[0].share",
                "options[2].id", "options[2].levers[0].timeToLiveMinutes", "options[2].levers[1].retrainEveryMonths",
                "options[2].levers[1].hosting.commitment", "options[2].levers[1].hosting.minimumModelUnits",
                "options[2].levers[1].hosting.chargeTokens", "options[2].levers[2].hosting.commitment",
                "credits[0].amount", "credits[0].expiresAfterMonth", "colour",
                "baseline.model", "options[0].levers[2].student", "options[1].id", "options[1].levers[1].kind", "options[2].levers[2].kind",
            ],
            Read(Json).Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void Read_EmptyObject_NamesWhatIsRequired() => Assert.Equal(
        [
            "schemaVersion: is required", "name: is required", "horizonMonths: is required", "workload: is required", "models: is required",
            "baseline: is required", "options: is required",
        ],
        Faults("{}"));

    [Theory]
    [InlineData("\"requestsPerMonth\": 1000000.5", "\"requestsPerMonth\": \"1e6\"", "workload.requestsPerMonth: must be a number from 0 to 1000000000000000, not the text '1e6'")]
    [InlineData("\"requestsPerMonth\": 1000000.5", "\"requestsPerMonth\": 1e-40", "workload.requestsPerMonth: is closer to 0 than 1e-28: 1e-40")]
    [InlineData("\"horizonMonths\": 8", "\"horizonMonths\": 8, \"horizonMonths\": 9", "horizonMonths: is given more than once")]
    [InlineData("\"nova-micro\": {", "\"nova-micro\": {}, \"nova-micro\": {", "models.nova-micro: is given more than once")]
    [InlineData("\"share\": 0.25", "\"share\": 0.25, \"shared\": 1", "options[0].levers[4].shared: is not a field here; the fields are kind, share")]
    [InlineData("\"student\": \"nova-micro\"", "\"student\": \"nova\\nmicro\"", "options[2].levers[0].student: 'nova\uFFFDmicro' is not in models")]
    [InlineData("\"name\": \"Every", "\"name\": \"\\ud800", "name: must be a text of 1 to 1000 characters, not a text that is not valid Unicode")]
    [InlineData("\"name\":", "\"\\udc00\": 1, \"name\":", "$: has a field whose name is not valid text")]
    [InlineData("\"commitment\": \"sixMonths\"", "\"commitment\": \"SixMonths\"", "options[2].levers[0].hosting.commitment: must be one of none, oneMonth, sixMonths, not the text 'SixMonths'")]
    [InlineData("\"repeatedContextTokensPerRequest\": 3000", "\"repeatedContextTokensPerRequest\": 3401", "workload.repeatedContextTokensPerRequest: is part of the input, so it cannot exceed inputTokensPerRequest")]
    public void Read_OneFault_SaysWhereAndWhat(string sound, string faulty, string expected)
    {
        Assert.Contains(sound, EveryField, StringComparison.Ordinal);

        Assert.Equal(expected, Assert.Single(Faults(EveryField.Replace(sound, faulty, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"horizonMonths\": NaN }")]
    [InlineData("{} {}")]
    [InlineData("{ \"name\": \"n\", }")]
    [InlineData("// no\n{}")]
    public void Read_NotJson_SaysWhere(string json) =>
        Assert.StartsWith("$: is not valid JSON at line ", Assert.Single(Faults(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    public void Read_NoObject_SaysSo(string json) =>
        Assert.StartsWith("$: must be an object, not ", Assert.Single(Faults(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("every-field.json")]
    [InlineData("additions.json")]
    public void Read_AnyValueReplacedByAnyOther_NeverThrows(string name)
    {
        string[] hostile = ["null", "true", "-1", "1e308", "1e-99999", "0.5", "\"\"", "\"\\ud800\"", "[]", "[[[]]]", "{}", "{\"kind\":{}}", "[null]"];
        foreach (var path in Paths(JsonNode.Parse(Load(name))!))
        {
            foreach (var value in hostile)
            {
                var json = Replaced(JsonDocument.Parse(Load(name)).RootElement, path, value, 0);
                var answer = ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(json), TestContext.Current.CancellationToken);
                Assert.True(answer.Result is null != (answer.Faults.Count == 0));
            }
        }
    }

    /// <summary>Where each value of a document lies, as the positions to follow from its root.</summary>
    private static IEnumerable<int[]> Paths(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.SelectMany((child, index) => Paths(child).Prepend([]).Select(rest => (int[])[index, .. rest]));
    }

    /// <summary>The document with the value at a place replaced by other JSON text.</summary>
    private static string Replaced(JsonElement element, int[] path, string value, int depth)
    {
        if (depth == path.Length)
            return value;
        return element.ValueKind == JsonValueKind.Object
            ? "{" + string.Join(",", element.EnumerateObject().Select((field, index) =>
                JsonSerializer.Serialize(field.Name) + ":" + Child(field.Value, index))) + "}"
            : "[" + string.Join(",", element.EnumerateArray().Select(Child)) + "]";

        string Child(JsonElement child, int index) =>
            index == path[depth] ? Replaced(child, path, value, depth + 1) : child.GetRawText();
    }
}
