using System.Text;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Testing;
using static FinOpsDashboard.Application.Tests.Scenarios.TestDocuments;

namespace FinOpsDashboard.Application.Tests.Scenarios;

public sealed class ScenarioSchemasTests
{
    [Theory]
    [InlineData("every-field.json")]
    [InlineData("invoice-extraction.json")]
    [InlineData("additions.json")]
    public void Scenario_DocumentThatIsRead_KeepsTheSchema(string name)
    {
        var document = JsonNode.Parse(Load(name));
        Assert.Empty(JsonSchemaCheck.Faults(ScenarioSchemas.Scenario, document));
        Assert.Empty(JsonSchemaCheck.Faults(ScenarioSchemas.Scenario, JsonNode.Parse(Write(Read(Load(name)).Scenario!))));
    }

    [Theory]
    [InlineData("every-field.json")]
    [InlineData("invoice-extraction.json")]
    [InlineData("additions.json")]
    public void Result_OfADocument_KeepsTheSchema(string name)
    {
        var result = Write(ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(Load(name)), TestContext.Current.CancellationToken).Result!);
        Assert.Empty(JsonSchemaCheck.Faults(ScenarioSchemas.Result, JsonNode.Parse(result)));
    }

    [Fact]
    public void Scenario_EveryFieldDescribed_IsInTheExamplesOfEveryField()
    {
        var examples = Names(JsonNode.Parse(EveryField)).Union(Names(JsonNode.Parse(Additions)));
        Assert.Empty(FieldsOf(ScenarioSchemas.Scenario).Except(examples));
    }

    [Theory]
    [InlineData("workload.requestsPerMonth", "\"many\"")]
    [InlineData("workload.requestsPerMonth", "-1")]
    [InlineData("workload.peakToAverageRatio", "0.5")]
    [InlineData("horizonMonths", "61")]
    [InlineData("horizonMonths", "1.5")]
    [InlineData("horizonMonths", "null")]
    [InlineData("workload.monthlyGrowthRate", "-1")]
    [InlineData("options", "{}")]
    [InlineData("misspelt", "1")]
    [InlineData("workload.misspelt", "1")]
    [InlineData("name", "\"\"")]
    public void Scenario_DocumentThatIsRefused_BreaksTheSchema(string place, string value)
    {
        var broken = With(document =>
        {
            var path = place.Split('.');
            var parent = path.SkipLast(1).Aggregate<string, JsonNode>(document, (node, name) => node[name]!);
            parent[path[^1]] = JsonNode.Parse(value);
        });
        Assert.NotEmpty(Faults(broken));
        Assert.NotEmpty(JsonSchemaCheck.Faults(ScenarioSchemas.Scenario, JsonNode.Parse(broken)));
    }

    [Theory]
    [InlineData("{ \"kind\": \"batch\" }")]
    [InlineData("{ \"kind\": \"unknown\" }")]
    [InlineData("{ \"kind\": \"batch\", \"share\": 0.5, \"hitRate\": 0.5 }")]
    [InlineData("{ \"kind\": \"promptCaching\", \"timeToLiveMinutes\": 30 }")]
    [InlineData("{ \"kind\": \"baseModel\", \"hosting\": { \"kind\": \"reserved\", \"commitment\": \"sixMonths\", \"inputTokensPerMinute\": 1, \"outputTokensPerMinute\": 1 } }")]
    public void Scenario_LeverThatIsRefused_BreaksTheSchema(string lever)
    {
        var broken = With(document => document["options"]![0]!["levers"] = new JsonArray(JsonNode.Parse(lever)));
        Assert.NotEmpty(Faults(broken));
        Assert.NotEmpty(JsonSchemaCheck.Faults(ScenarioSchemas.Scenario, JsonNode.Parse(broken)));
    }

    [Fact]
    public void Schemas_EveryField_SaysWhatItIsAbout() => Assert.All(
        Properties(ScenarioSchemas.Scenario).Concat(Properties(ScenarioSchemas.Result)),
        property => Assert.EndsWith(".", property.Value!["description"]!.GetValue<string>(), StringComparison.Ordinal));

    private static IEnumerable<string> FieldsOf(JsonNode schema) => Properties(schema).Select(property => property.Key).Distinct();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) => node switch
    {
        JsonObject schema => (schema["properties"] as JsonObject ?? []).Concat(schema.SelectMany(part => Properties(part.Value))),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };

    private static HashSet<string> Names(JsonNode? node) => node switch
    {
        JsonObject fields => [.. fields.Select(field => field.Key), .. fields.SelectMany(field => Names(field.Value))],
        JsonArray list => [.. list.SelectMany(Names)],
        _ => [],
    };
}
