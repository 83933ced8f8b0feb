using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>Prompt caching just below and just above the hit rate at which it pays, for both times to live.</summary>
internal static class CachingExample
{
    private const string Model = "claude-sonnet-4.5";

    public static WorkedExample Create()
    {
        var example = ExampleScenario.Load("caching-break-even");
        var workload = example.Scenario.Workload;
        var repeated = workload.RequestsPerMonth * workload.RepeatedContextTokensPerRequest;
        var (input, read, write, hourWrite) = (PriceOf(TokenPriceKind.Input), PriceOf(TokenPriceKind.CacheRead), PriceOf(TokenPriceKind.CacheWrite), PriceOf(TokenPriceKind.CacheWriteOneHour));
        return new()
        {
            Name = "caching-break-even",
            Title = "Prompt caching below and above its break-even",
            Question = "A cached token costs a tenth, but writing it to the cache costs extra. From which hit rate does caching save money?",
            Steps =
            [
                new("Without cache, a month", $"{ExampleText.Month(example, Model)} = {Format.Money(example.Baseline.MonthlyCost)}"),
                new("Of that the repeated context", $"{ExampleText.Of(repeated, input)} = {Format.Money(input * repeated)}"),
                new("Prices as multiples of plain input", $"read {Multiple(read)}, write for 5 minutes {Multiple(write)}, write for 1 hour {Multiple(hourWrite)}"),
                new("Break-even, 5 minutes", BreakEven(write)),
                new("Break-even, 1 hour", BreakEven(hourWrite)),
                Around("5 minutes, just below", "5-minutes-below"),
                Around("5 minutes, just above", "5-minutes-above"),
                Around("1 hour, just below", "1-hour-below"),
                Around("1 hour, just above", "1-hour-above"),
                new("The traffic that reaches the break-even",
                    $"Requests at random times: from {Requests("5-minutes-from-traffic")} requests a month on with 5 minutes, from {Requests("1-hour-from-traffic")} on with 1 hour"),
                new("Today’s traffic",
                    $"{Format.Count(workload.RequestsPerMonth)} requests hit nearly always: {Format.Money(example.Option("5-minutes-from-traffic").MonthlySavings)} saved a month with 5 minutes,"
                    + $" {Format.Money(example.Option("1-hour-from-traffic").MonthlySavings)} with 1 hour"),
            ],
            Caution = "Every context has a hit rate of its own: a context per customer splits the traffic, and only requests with the same one count together."
                + " Models that charge nothing extra for writing, as Amazon Nova does, lose at no hit rate. What is shorter than the model’s minimum is not cached at all.",
            Lesson = $"Caching pays where the hit rate is above {Format.Percent(HitRate(write))} for 5 minutes and above {Format.Percent(HitRate(hourWrite))} for 1 hour."
                + $" Take the hour only where requests come too rarely for 5 minutes: without a single hit it charges the repeated input {Multiple(hourWrite)} times, the 5 minutes {Multiple(write)} times.",
            Sources =
            [
                ExampleSources.PricingPage,
                ExampleSources.Of(
                    "Amazon Bedrock user guide: prompt caching, times to live and minimum tokens", "https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html"),
            ],
            BaselineName = "Without cache",
            OptionNames = new Dictionary<string, string>
            {
                ["5-minutes-below"] = "5 minutes, hit rate 21 %",
                ["5-minutes-above"] = "5 minutes, hit rate 22 %",
                ["1-hour-below"] = "1 hour, hit rate 52 %",
                ["1-hour-above"] = "1 hour, hit rate 53 %",
                ["5-minutes-from-traffic"] = "5 minutes, from the traffic",
                ["1-hour-from-traffic"] = "1 hour, from the traffic",
            },
            Evaluated = example,
            Picture = ExamplePicture.HitRate,
        };

        UsdPerMillionTokens PriceOf(TokenPriceKind kind) => example.Price(Model, kind);

        decimal Ratio(UsdPerMillionTokens price) => price.Dollars / input.Dollars;

        string Multiple(UsdPerMillionTokens price) => Format.Number(Ratio(price), 2);

        decimal HitRate(UsdPerMillionTokens writing) => (writing.Dollars - input.Dollars) / (writing.Dollars - read.Dollars);

        string BreakEven(UsdPerMillionTokens writing) =>
            $"(write − input) ÷ (write − read) = {Format.Number(Ratio(writing) - 1m, 2)} ÷ {Format.Number(Ratio(writing) - Ratio(read), 2)} = {Format.Percent(HitRate(writing))}";

        ExampleStep Around(string what, string optionId)
        {
            var caching = ExampleCaching.Of(example, optionId);
            var hit = caching.HitRate!.Value;
            var writing = PriceOf(caching.WritePriceKind);
            var option = example.Option(optionId);
            var difference = option.MonthlySavings < Usd.Zero ? $"{Format.Money(-option.MonthlySavings)} dearer" : $"{Format.Money(option.MonthlySavings)} cheaper";
            return new(
                what,
                $"{Format.Tokens(repeated)} × ({Format.PercentExact(hit)} × {Format.UnitPrice(read.Dollars)} + {Format.PercentExact(1m - hit)} × {Format.UnitPrice(writing.Dollars)}) per 1M"
                + $" = {Format.Money((read * (repeated * hit)) + (writing * (repeated * (1m - hit))))}; the month {Format.Money(option.MonthlyCost)}, {difference}");
        }

        string Requests(string optionId) => Format.Count(decimal.Ceiling(example.Option(optionId).Crossover.TokensPerMonth!.Value / workload.TokensPerRequest));
    }
}
