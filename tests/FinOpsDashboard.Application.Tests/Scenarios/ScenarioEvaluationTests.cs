using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.Application.Tests.Scenarios;

public sealed class ScenarioEvaluationTests
{
    private const decimal RelativeTolerance = 1e-9m;

    [Fact]
    public void Evaluate_InvoiceExtraction_GivesThePublishedResult()
    {
        var answer = ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(TestDocuments.Load("invoice-extraction.json")), TestContext.Current.CancellationToken);

        var actual = JsonNode.Parse(TestDocuments.Write(answer.Result!))!;
        AssertContains(JsonNode.Parse(TestDocuments.Load("invoice-extraction-result.json"))!, actual, "$");
        Assert.Equal(12, actual["options"]![0]!["months"]!.AsArray().Count);
    }

    [Fact]
    public async Task EvaluateAsync_Stream_GivesWhatTheBytesGive()
    {
        var json = Encoding.UTF8.GetBytes(TestDocuments.EveryField);
        using var stream = new MemoryStream(json);

        var answer = await ScenarioEvaluation.EvaluateAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(TestDocuments.Write(ScenarioEvaluation.Evaluate(json, TestContext.Current.CancellationToken).Result!), TestDocuments.Write(answer.Result!));
    }

    [Fact]
    public void Evaluate_EveryField_WritesTheFieldsOfTheContractOnly()
    {
        var result = ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(TestDocuments.EveryField), TestContext.Current.CancellationToken).Result!;

        var actual = JsonNode.Parse(TestDocuments.Write(result))!;
        Assert.Equal(["schemaVersion", "name", "baseline", "options", "credits"], Fields(actual));
        Assert.Equal(["monthlyCost", "totalCost", "costPerThousandRequests", "blendedPricePerMillion"], Fields(actual["baseline"]!));
        Assert.Equal(
            [
                "id", "status", "warnings", "oneTimeCost", "monthlyCost", "monthlySavings", "totalCost", "costPerThousandRequests",
                "netPresentValue", "paybackMonths", "returnOnInvestment", "hosting", "crossover", "months",
            ],
            Fields(actual["options"]![2]!));
        Assert.Equal(["modelUnits", "utilization", "monthlyCost", "strandedCommitmentCost"], Fields(actual["options"]![2]!["hosting"]!));
        Assert.Equal(["tokensPerMonth", "losingIntervals"], Fields(actual["options"]![2]!["crossover"]!));
        Assert.Equal(["month", "baseline", "option", "retraining", "cumulativeSavings"], Fields(actual["options"]![2]!["months"]![0]!));
        Assert.Equal(["applied", "optionOutOfPocket"], Fields(actual["credits"]!));
        Assert.Equal(["not custom", "tuned", "distilled"], Fields(actual["credits"]!["optionOutOfPocket"]!));
    }

    [Fact]
    public void Evaluate_NotApplicableOption_HasReasonsAndNoFigures()
    {
        var json = TestDocuments.With(document => document["models"]!["nova-micro"]!["training"] = null);
        var result = ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(json), TestContext.Current.CancellationToken).Result!;

        var option = JsonNode.Parse(TestDocuments.Write(result))!["options"]![1]!;
        Assert.Equal(["id", "status", "reasons"], Fields(option));
        Assert.Contains("models.nova-micro.training", option["reasons"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_TinyAndLongNumbers_AreWrittenWithoutExponentOrTrailingZeros()
    {
        var json = TestDocuments.With(document => document["models"]!["amazon.nova-premier-v1:0"]!["input"] = JsonNode.Parse("25e-11"));
        var text = TestDocuments.Write(ScenarioEvaluation.Evaluate(Encoding.UTF8.GetBytes(json), TestContext.Current.CancellationToken).Result!);

        Assert.DoesNotMatch(@"[0-9][eE][-+]?[0-9]+[,\s]", text);
        Assert.DoesNotMatch(@"\.[0-9]*0[,\s]", text);
        Assert.DoesNotContain("-0,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_InvalidDocument_PassesTheFaultsOn() =>
        Assert.Equal("$: must be an object, not a list", Assert.Single(ScenarioEvaluation.Evaluate("[]"u8.ToArray(), TestContext.Current.CancellationToken).Faults).ToString());

    private static IEnumerable<string> Fields(JsonNode node) => node.AsObject().Select(field => field.Key);

    /// <summary>Whatever is expected has to be there; more may be. Months are matched by their number.</summary>
    private static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    Assert.True(actual!.AsObject().ContainsKey(name), $"{path}.{name} is missing");
                    AssertContains(value, actual[name], $"{path}.{name}");
                }

                break;
            case JsonArray items:
                foreach (var (index, item) in items.Index())
                {
                    var match = item?["month"] is { } month
                        ? actual!.AsArray().Single(other => other!["month"]!.GetValue<int>() == month.GetValue<int>())
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
