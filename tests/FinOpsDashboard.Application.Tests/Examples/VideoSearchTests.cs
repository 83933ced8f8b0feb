using System.Collections.Immutable;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Tests.Examples;

/// <summary>Worked by hand: a million searches of 300 + 120 tokens; the student costs $0.035 and $0.14 per 1M.</summary>
public sealed class VideoSearchTests
{
    [Fact]
    public void VideoSearch_Months_AreTheTokensAtTheirPrices()
    {
        var example = ExampleTexts.Find("video-search-routing").Evaluated;

        // 300 × 1 + 120 × 5; 300 × 2.5 + 120 × 12.5; 300 × 0.035 + 120 × 0.14 + 1.95
        Assert.Equal(900m, example.Baseline.MonthlyCost.Amount);
        Assert.Equal(2_250m, example.Option("teacher").MonthlyCost.Amount);
        Assert.Equal(29.25m, example.Option("distilled").MonthlyCost.Amount);
        Assert.Equal(27.30m, example.Option("untrained").MonthlyCost.Amount);
        // 10,000 prompts: 3 × 2.5 + 1.2 × 12.5 = 22.50 of answers; 4.2 × 1 of training
        Assert.Equal(26.70m, example.Option("distilled").OneTimeCost.Amount);
        Assert.Equal(26.70m / 870.75m, example.Option("distilled").PaybackMonths!.Value, 12);
    }

    [Theory]
    [InlineData("claude-haiku-4.5", 300, 0, 0.965)]
    [InlineData("claude-haiku-4.5", 0, 120, 0.972)]
    [InlineData("nova-premier", 300, 0, 0.986)]
    [InlineData("nova-premier", 0, 120, 0.9888)]
    public void VideoSearch_OneSideOfTheTokens_SavesWhatTheTextSays(string before, int inputTokens, int outputTokens, double saving)
    {
        var scenario = ExampleTexts.Find("video-search-routing").Evaluated.Scenario;
        var result = ScenarioEvaluator.Evaluate(scenario with
        {
            BaselineModel = before,
            Workload = scenario.Workload with { InputTokensPerRequest = inputTokens, OutputTokensPerRequest = outputTokens },
        }, TestContext.Current.CancellationToken).Result!;
        var distilled = result.Options.OfType<EvaluatedOption>().Single(option => option.Id == "distilled");

        var tokensOnly = distilled.MonthlyCost - Usd.FromDollars(1.95m);
        Assert.Equal((decimal)saving, 1m - (tokensOnly / result.Baseline.Figures!.MonthlyCost), 10);
    }

    [Fact]
    public void VideoSearch_UnitSlipOfTheArticle_MakesTheMonthAThousandTimesAsDear()
    {
        var example = ExampleTexts.Find("video-search-routing");
        var scenario = example.Evaluated.Scenario;
        var haiku = scenario.Models["claude-haiku-4.5"];
        var slipped = haiku with { TokenPrices = haiku.TokenPrices.ToImmutableDictionary(price => price.Key, price => price.Value.ScaledBy(1_000m)) };
        var models = scenario.Models.ToDictionary(model => model.Key, model => model.Key == haiku.Name ? slipped : model.Value);

        var result = ScenarioEvaluator.Evaluate(scenario with { Models = models }, TestContext.Current.CancellationToken).Result!;

        Assert.Equal(900_000m, result.Baseline.Figures!.MonthlyCost.Amount);
        Assert.Contains("per 1K tokens. These are prices per 1M", example.Caution, StringComparison.Ordinal);
        Assert.Equal((1m, 5m), (haiku.TokenPrices[TokenPriceKind.Input].Dollars, haiku.TokenPrices[TokenPriceKind.Output].Dollars));
    }

    [Fact]
    public void VideoSearch_Text_SaysTheseFigures()
    {
        var example = ExampleTexts.Find("video-search-routing");

        Assert.Equal(
            [
                "300 M tokens × $1.00 per 1M + 120 M tokens × $5.00 per 1M = $900.00",
                "300 M tokens × $2.50 per 1M + 120 M tokens × $12.50 per 1M = $2,250.00",
                "300 M tokens × $0.035 per 1M + 120 M tokens × $0.14 per 1M = $27.30; with storage $29.25",
                "1 − $0.035 ÷ $1.00 = 96.5 % in, 1 − $0.14 ÷ $5.00 = 97.2 % out",
                "1 − $0.035 ÷ $2.50 = 98.6 % in, 1 − $0.14 ÷ $12.50 = 98.9 % out",
                "10,000 prompts: 3 M tokens × $2.50 per 1M + 1.2 M tokens × $12.50 per 1M = $22.50",
                "4.2 M tokens × $1.00 per 1M = $4.20; with the answers $26.70",
                "$900.00 − $29.25 = $870.75; $26.70 is earned back in 1 day",
                "$27.30 a month: the price of a token is the same. What training buys is answers that a small model does not give by itself",
            ],
            example.Workings());
        Assert.Equal(["$0.80", "$1.00", "$4.00", "$5.00", "$900.00", "$900,000.00", "95 %"], example.Figures());
    }
}
