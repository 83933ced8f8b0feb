using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.IntegrationTests.Downloads;
using FinOpsDashboard.Testing;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>What <c>/openapi/v1.json</c> says of the documents of scenarios.</summary>
public sealed class ApiDescriptionTests : IDisposable
{
    private const string Evaluate = "/api/v1/scenarios/evaluate";

    private static readonly Action<JsonNode>[] Spoilings =
    [
        scenario => scenario["misspelt"] = 1,
        scenario => scenario["workload"]!["misspelt"] = 1,
        scenario => scenario["workload"]!["requestsPerMonth"] = -1,
        scenario => scenario["options"]![0]!["levers"]![0]!["kind"] = "unknown",
        scenario => scenario["models"]!.AsObject().Add("", scenario["models"]!["nova-micro"]!.DeepClone()),
        scenario => scenario.AsObject().Remove("workload"),
    ];

    private readonly ApiBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Components_Scenario_AcceptsTheExampleAndRefusesWhatTheApiRefuses()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var description = await DescriptionAsync(token);
        var content = Evaluation(description)["requestBody"]!["content"]!["application/json"]!;
        var schema = Component(description, content, "Scenario");
        var example = content["example"]!;
        Assert.Empty(JsonSchemaCheck.Faults(schema, example));
        Assert.Empty(JsonSchemaCheck.Faults(schema, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "invoice-extraction.json")))));

        foreach (var spoil in Spoilings)
        {
            var broken = example.DeepClone();
            spoil(broken);
            Assert.NotEmpty(JsonSchemaCheck.Faults(schema, broken));
            await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Post, Evaluate, broken.ToJsonString()), 400);
        }
    }

    [Fact]
    public async Task Components_ScenarioAndResult_AcceptWhatIsAnswered()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        await _bench.App.LoadDemoAsync();
        var description = await DescriptionAsync(token);

        var scenario = await (await _bench.GetAsync(token, "/api/v1/features/invoice-extraction/scenario")).Content.ReadAsStringAsync();
        var ofFeature = description["paths"]!["/api/v1/features/{id}/scenario"]!["get"]!;
        Assert.Empty(JsonSchemaCheck.Faults(Component(description, Answer(ofFeature, "200", "application/json"), "Scenario"), JsonNode.Parse(scenario)));

        var result = JsonNode.Parse(await (await _bench.SendAsync(token, HttpMethod.Post, Evaluate, scenario)).Content.ReadAsStringAsync())!;
        var schema = Component(description, Answer(Evaluation(description), "200", "application/json"), "ScenarioResult");
        Assert.Empty(JsonSchemaCheck.Faults(schema, result));
        result["misspelt"] = 1;
        Assert.NotEmpty(JsonSchemaCheck.Faults(schema, result));
    }

    /// <summary>The library that writes the description has properties of its own for the keywords: none may be lost on the way.</summary>
    [Theory]
    [InlineData("scenario", "Scenario")]
    [InlineData("result", "ScenarioResult")]
    public async Task Components_Schema_SaysAllThatThePublishedOneSays(string name, string component)
    {
        var description = await DescriptionAsync(await _bench.TokenOfAsync(Roles.Viewer));
        var published = ScenarioSchemas.ByName[name].DeepClone().AsObject();
        published.Remove("$schema");
        Assert.StartsWith("3.1.", description["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Ordered(published).ToJsonString(), Ordered(description["components"]!["schemas"]![component]!).ToJsonString());
    }

    [Fact]
    public async Task Description_References_Resolve()
    {
        var description = await DescriptionAsync(await _bench.TokenOfAsync(Roles.Viewer));
        var references = ReferencesIn(description).Distinct().ToArray();
        Assert.Contains("#/components/schemas/Scenario", references);
        Assert.Contains("#/components/schemas/ScenarioResult", references);
        Assert.All(references, reference => Assert.IsType<JsonObject>(Resolve(description, reference)));
        var components = description["components"]!["schemas"]!.AsObject().Select(component => $"#/components/schemas/{component.Key}");
        Assert.Empty(components.Except(references));
    }

    [Fact]
    public async Task Evaluate_Problem_NamesTheFieldsOfAFault()
    {
        var description = await DescriptionAsync(await _bench.TokenOfAsync(Roles.Viewer));
        var problem = Component(description, Answer(Evaluation(description), "400", "application/problem+json"), "ApiProblemDocument");
        Assert.DoesNotContain("errors", problem["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        var fault = Resolve(description, problem["properties"]!["errors"]!["items"]!["$ref"]!.GetValue<string>())!;
        Assert.Equal(["path", "detail"], fault["properties"]!.AsObject().Select(property => property.Key));
    }

    private async Task<JsonObject> DescriptionAsync(string token) =>
        JsonNode.Parse(await (await _bench.GetAsync(token, "/openapi/v1.json")).Content.ReadAsStringAsync())!.AsObject();

    private static JsonNode Evaluation(JsonObject description) => description["paths"]![Evaluate]!["post"]!;

    private static JsonNode Answer(JsonNode operation, string status, string mediaType) => operation["responses"]![status]!["content"]![mediaType]!;

    /// <summary>The schema that a content refers to, which has to be the component of this name.</summary>
    private static JsonObject Component(JsonObject description, JsonNode content, string name)
    {
        var reference = content["schema"]!["$ref"]?.GetValue<string>();
        Assert.Equal($"#/components/schemas/{name}", reference);
        return Assert.IsType<JsonObject>(Resolve(description, reference!));
    }

    private static JsonNode? Resolve(JsonObject description, string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/').Aggregate<string, JsonNode?>(description, (node, name) => (node as JsonObject)?[name.Replace("~1", "/", StringComparison.Ordinal)]);
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field is { Key: "$ref", Value: JsonValue reference } ? [reference.GetValue<string>()] : ReferencesIn(field.Value)),
        JsonArray items => items.SelectMany(ReferencesIn),
        _ => [],
    };

    /// <summary>A schema with its keywords, fields and types in one order, which means nothing in a schema.</summary>
    private static JsonNode Ordered(JsonNode node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, field is { Key: "type", Value: JsonArray types } ? InOrder(types) : field.Value is null ? null : Ordered(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Ordered(item))]),
        _ => node.DeepClone(),
    };

    private static JsonArray InOrder(JsonArray types) => new([.. types.OrderBy(type => type!.GetValue<string>(), StringComparer.Ordinal).Select(type => type!.DeepClone())]);
}
