using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Tests.Examples;

/// <summary>Worked by hand: 250,000 requests of 1,500 + 500 tokens are 500M tokens a month.</summary>
public sealed class RoundNumbersTests
{
    [Fact]
    public void RoundNumbers_AsTheGuideCounts_TakesFiveThousandDownToAboutTwo()
    {
        var example = ExampleTexts.Find("round-numbers");
        var illustration = example.Evaluated.Option("illustration");

        // 500 × 10
        Assert.Equal(5_000m, example.Evaluated.Baseline.MonthlyCost.Amount);
        // Once: 10,000 × 2,000 = 20M tokens; 20 × 10 + 20 × 5
        Assert.Equal(300m, illustration.OneTimeCost.Amount);
        // 500 × 1 + 730 × 1.50 + 1.95
        Assert.Equal(500m + 1_095m + 1.95m, illustration.MonthlyCost.Amount);
        Assert.InRange(300m + 1_596.95m, 1_500m, 2_500m);
        Assert.Equal(-300m + 5_000m - 1_596.95m, illustration.Months[0].CumulativeSavings.Amount);
    }

    [Fact]
    public void RoundNumbers_AsAwsBills_LosesByTheHourAndPaysOnDemand()
    {
        var example = ExampleTexts.Find("round-numbers").Evaluated;

        // 730 × 13.08 = 9,548.40; 730 × 24 = 17,520; storage 1.95; no token charge
        Assert.Equal(9_550.35m, example.Option("hours-six-months").MonthlyCost.Amount);
        Assert.Equal(5_000m - 9_550.35m, example.Option("hours-six-months").MonthlySavings.Amount);
        Assert.Equal(17_521.95m, example.Option("hours-no-commitment").MonthlyCost.Amount);
        Assert.Null(example.Option("hours-six-months").PaybackMonths);
        // 500 × 1 + 1.95
        Assert.Equal(501.95m, example.Option("on-demand").MonthlyCost.Amount);
        // Cost by the hour at v: 9,550.35 + 300 / 12 = 9,575.35; teacher 10 per 1M. Illustration: (1,095 + 1.95 + 25) / (10 − 1)
        Assert.Equal(957.535m, example.Option("hours-six-months").Crossover.TokensPerMonth!.Value / 1e6m, 3);
        Assert.Equal(124.661m, example.Option("illustration").Crossover.TokensPerMonth!.Value / 1e6m, 3);
    }

    [Fact]
    public void RoundNumbers_Text_SaysTheseFigures()
    {
        var example = ExampleTexts.Find("round-numbers");

        Assert.Equal(
            [
                "500 M tokens × $10.00 per 1M = $5,000.00",
                "10,000 prompts: 15 M tokens × $10.00 per 1M + 5 M tokens × $10.00 per 1M = $200.00",
                "20 M tokens × $5.00 per 1M = $100.00; with the answers $300.00",
                "500 M tokens × $1.00 per 1M = $500.00; 730 hours × $1.50 = $1,095.00; storage $1.95; together $1,596.95",
                "$300.00 + $1,596.95 = $1,896.95",
                "730 hours × $13.08 = $9,548.40, no charge for tokens; with storage $9,550.35 a month, $4,550.35 more than the teacher",
                "730 hours × $24.00 = $17,520.00; with storage $17,521.95 a month",
                "500 M tokens × $1.00 per 1M, no hours; with storage $501.95 a month, $801.95 in month one",
                "Illustrated hours from 124.7 M tokens a month on, 6 months at the published price from 957.5 M on",
            ],
            example.Workings());
        Assert.Equal(["$1.50", "$4.11", "$501.95", "957.5 M"], example.Figures());
    }

    [Fact]
    public void RoundNumbers_LowestPublishedModelUnit_IsThatOfThePriceBook() =>
        Assert.Equal(4.11m, SeedPriceBook.Load().Points.Where(point => point.Kind == PriceKind.ModelUnitHour).Min(point => point.ListUnitPrice));

    [Fact]
    public void SmallVolume_HoursAlone_AreTwentyTimesTheTeacher()
    {
        var example = ExampleTexts.Find("round-numbers-small").Evaluated;
        var illustration = example.Option("illustration");

        // 5 × 10; 5 × 1 + 730 × 1.50 + 1.95
        Assert.Equal(50m, example.Baseline.MonthlyCost.Amount);
        Assert.Equal(1_101.95m, illustration.MonthlyCost.Amount);
        Assert.Null(illustration.PaybackMonths);
        Assert.All(illustration.Months, month => Assert.Equal(-300m - (month.Month * 1_051.95m), month.CumulativeSavings.Amount));
        // On demand: 5 × 1 + 1.95; 300 / 43.05 months; with 2,000 of work 2,300 / 43.05 = 53.4 months, beyond 12
        Assert.Equal(6.95m, example.Option("on-demand").MonthlyCost.Amount);
        Assert.Equal(6.9686m, example.Option("on-demand").PaybackMonths!.Value, 4);
        Assert.Equal(2_300m, example.Option("on-demand-with-work").OneTimeCost.Amount);
        Assert.Null(example.Option("on-demand-with-work").PaybackMonths);
        // The same fixed costs as with 500M tokens, and so the same crossover.
        Assert.Equal(124.661m, illustration.Crossover.TokensPerMonth!.Value / 1e6m, 3);
    }

    [Fact]
    public void SmallVolume_Text_SaysTheseFigures()
    {
        var example = ExampleTexts.Find("round-numbers-small");

        Assert.Equal(
            [
                "5 M tokens × $10.00 per 1M = $50.00: no option can save more than that",
                "5 M tokens × $1.00 per 1M = $5.00; 730 hours × $1.50 = $1,095.00; storage $1.95; together $1,101.95",
                "$50.00 − $1,101.95 = −$1,051.95",
                "$1,095.00 ÷ $50.00 = 21.9 times the whole bill",
                "124.7 M tokens a month, 24.9 times today’s",
                "$6.95 a month saves $43.05; $300.00 ÷ $43.05 = 7 months until it is earned back",
                "$300.00 + $2,000.00 of work = $2,300.00; ÷ $43.05 = 53.4 months, far beyond the 12 that are counted",
            ],
            example.Workings());
        Assert.Equal(["7 months", "$2,000.00", "$50.00", "$1,095.00", "$1,051.95"], example.Figures());
        Assert.Equal("The price per token falls by nine tenths. Why does it not pay all the same?", example.Question);
        var models = example.Evaluated.Scenario.Models;
        Assert.Equal(
            0.9m, 1m - (models["student-as-billed"].TokenPrices[TokenPriceKind.CustomInput].Dollars / models["teacher"].TokenPrices[TokenPriceKind.Input].Dollars));
    }
}
