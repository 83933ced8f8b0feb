using System.Text.Json.Nodes;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class ChoiceTests
{
    [Fact]
    public async Task Demo_LeversRiskAndPortfolio_SayTheSameOfAFeature()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var levers = Json(await finops.RunWellAsync("levers", "--feature", "invoice-extraction"));
        var lightest = levers["combinations"]!.AsArray().Single(combination => combination!["isLightest"]!.GetValue<bool>())!;
        Assert.Equal("distil-on-demand", Assert.Single(lightest["levers"]!.AsArray())!.GetValue<string>());
        Assert.Equal("modelPrice", levers["driver"]!.GetValue<string>());

        var risk = Json(await finops.RunWellAsync("risk", "--feature", "invoice-extraction", "--draws", "20000"));

        // Levers are compared with people's work in weeks; the case itself pays for it: 4,000 USD of engineering.
        Assert.Equal(Number(lightest["netPresentValue"]), Number(risk["netPresentValueAtBase"]) + 4_000m);
        Assert.True(Number(risk["netPresentValue"]!["p10"]) < Number(risk["netPresentValue"]!["p50"]));
        Assert.Equal(risk.ToJsonString(), Json(await finops.RunWellAsync("risk", "--feature", "invoice-extraction", "--draws", "20000")).ToJsonString());

        var portfolio = Json(await finops.RunWellAsync("portfolio"));
        var @case = portfolio["cases"]!.AsArray().Single(line => line!["feature"]!.GetValue<string>() == "invoice-extraction")!;
        Assert.Contains(levers["combinations"]!.AsArray(), combination => Number(combination!["netPresentValue"]) == Number(@case["netPresentValue"]));
        Assert.True(Number(@case["netPresentValue"]) >= Number(lightest["netPresentValue"]));
        Assert.True(portfolio["isExact"]!.GetValue<bool>());

        var one = Json(await finops.RunWellAsync("portfolio", "--weeks", "6"));
        Assert.True(Number(one["effortWeeks"]) <= 6m);
        Assert.True(Number(one["netPresentValue"]) < Number(portfolio["netPresentValue"]));

        var credits = Json(await finops.RunWellAsync("portfolio", "--credits", "2000", "--credits-expire-after", "1"))["credits"]!;
        Assert.Equal(2_000m, Number(credits["asItIs"]!["paidByCredits"]) + Number(credits["asItIs"]!["creditsUnused"]));
        Assert.Contains("Over ", credits["answer"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_BadInput_IsRefusedInWords()
    {
        using var finops = new Finops();
        (await finops.RunAsync("levers", "--feature", "nothing")).FailedWith(2, "There is no feature \"nothing\"");
        (await finops.RunAsync("risk", "--feature", "nothing")).FailedWith(2, "There is no feature \"nothing\"");
        (await finops.RunAsync("risk", "--feature", "nothing", "--draws", "10")).FailedWith(2, "--draws must be a whole number from 1000");
        (await finops.RunAsync("portfolio", "--weeks", "-1")).FailedWith(2, "--weeks must be a number from 0");
        (await finops.RunAsync("portfolio", "--credits-expire-after", "6")).FailedWith(2, "--credits-expire-after is given without --credits");
    }

    private static JsonNode Json(FinopsResult result) => JsonNode.Parse(result.Output)!;

    private static decimal Number(JsonNode? node) => node!.GetValue<decimal>();
}
