using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Tests.Examples;

/// <summary>Worked by hand: a million requests of 400 + 100 tokens are 500M tokens a month, at $2.40 per 1M with the teacher.</summary>
public sealed class LlamaOnHoursTests
{
    [Fact]
    public void Llama_StudentByTheHour_LosesToItsTeacher()
    {
        var example = ExampleTexts.Find("llama-on-hours").Evaluated;
        var sixMonths = example.Option("hours-six-months");

        // 500 × 2.40; 730 × 13.08 + 1.95; 730 × 24 + 1.95; 500 × 0.22
        Assert.Equal(1_200m, example.Baseline.MonthlyCost.Amount);
        Assert.Equal(9_550.35m, sixMonths.MonthlyCost.Amount);
        Assert.Equal(-8_350.35m, sixMonths.MonthlySavings.Amount);
        Assert.Equal(17_521.95m, example.Option("hours-no-commitment").MonthlyCost.Amount);
        Assert.Equal(110m, example.Option("untrained").MonthlyCost.Amount);
        // 10,000 × 500 = 5M tokens: 5 × 2.40 + 5 × 1.49
        Assert.Equal(19.45m, sixMonths.OneTimeCost.Amount);
        Assert.Null(sixMonths.PaybackMonths);
        // Output is the busier side: 100M / 43,800 minutes / 20,000 a minute
        Assert.Equal(1, sixMonths.Hosting!.ModelUnits);
        Assert.Equal(0.11416m, sixMonths.Hosting.Utilization, 5);
    }

    [Fact]
    public void Llama_Volume_PaysInNarrowBandsOnly()
    {
        var crossover = ExampleTexts.Find("llama-on-hours").Evaluated.Option("hours-six-months").Crossover;

        // (9,548.40 + 1.95 + 19.45 / 12) / 2.40; a unit gives 20,000 × 43,800 = 876M output tokens, a fifth of 4.38B; two units: (19,096.80 + 3.5708…) / 2.40
        Assert.Equal(3_979.988m, crossover.TokensPerMonth!.Value / 1e6m, 3);
        Assert.Equal(4_380m, crossover.LosingIntervals[0].From / 1e6m, 3);
        Assert.Equal(7_958.488m, crossover.LosingIntervals[0].To / 1e6m, 3);
    }

    [Fact]
    public void Llama_StudentOnDemand_IsNotApplicableAndNotFree()
    {
        var missing = Assert.Single(ExampleTexts.Find("llama-on-hours").Evaluated.Result.Options.OfType<NotApplicableOption>());

        Assert.Equal("on-demand", missing.Id);
        Assert.StartsWith("models['llama-3.1-8b'].customInput is not given", missing.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Llama_Text_SaysTheseFigures()
    {
        var example = ExampleTexts.Find("llama-on-hours");

        Assert.Equal(
            [
                "400 M tokens × $2.40 per 1M + 100 M tokens × $2.40 per 1M = $1,200.00",
                "AWS offers no such price for a custom Llama 3.1 8B: models['llama-3.1-8b'].customInput stays empty and the option is not applicable, which is not the same as free",
                "10,000 prompts: 4 M tokens × $2.40 per 1M + 1 M tokens × $2.40 per 1M = $12.00",
                "5 M tokens × $1.49 per 1M = $7.45; with the answers $19.45",
                "730 hours × $13.08 = $9,548.40; with storage $9,550.35",
                "730 hours × $24.00 = $17,520.00; with storage $17,521.95",
                "$1,200.00 − $9,550.35 = −$8,350.35, with the unit 11.4 % in use",
                "4 B tokens a month; above 4.4 B a second unit is needed, and it loses again up to 8 B",
                "400 M tokens × $0.22 per 1M + 100 M tokens × $0.22 per 1M = $110.00",
                "$9,548.40 ÷ $0.22 per 1M = 43.4 B tokens of the untrained model",
            ],
            example.Workings());
        Assert.Equal(["$1,200.00"], example.Figures());
        // "less than a tenth per token"
        var models = example.Evaluated.Scenario.Models;
        Assert.True(models["llama-3.1-8b"].TokenPrices[TokenPriceKind.Input].Dollars * 10m < models["llama-3.1-405b"].TokenPrices[TokenPriceKind.Input].Dollars);
    }
}
