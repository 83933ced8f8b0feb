using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>The distillation that AWS published for the routing of video searches, with its unit slip put right.</summary>
internal static class VideoSearchExample
{
    private const string Today = "claude-haiku-4.5";
    private const string Teacher = "nova-premier";
    private const string Student = "nova-micro";

    /// <summary>A price per 1,000 tokens, read as what it is, is this many times the same figure per million.</summary>
    private const decimal UnitSlip = 1_000m;

    public static WorkedExample Create()
    {
        var example = ExampleScenario.Load("video-search-routing");
        var (distilled, teacher, untrained) = (example.Option("distilled"), example.Option("teacher"), example.Option("untrained"));
        var distillation = example.Distillation("distilled");
        var (input, output) = (example.Price(Student, TokenPriceKind.CustomInput), example.Price(Student, TokenPriceKind.CustomOutput));
        return new()
        {
            Name = "video-search-routing",
            Title = "A router for video searches: Nova Premier teaches Nova Micro",
            Question = "AWS reports more than 95 % off for a router distilled from Nova Premier to Nova Micro. Off what, and what does it cost to get there?",
            Steps =
            [
                new("Today, Claude Haiku 4.5, a month", $"{ExampleText.Month(example, Today)} = {Format.Money(example.Baseline.MonthlyCost)}"),
                new("The teacher instead, Nova Premier", $"{ExampleText.Month(example, Teacher)} = {Format.Money(teacher.MonthlyCost)}"),
                new("The student, Nova Micro, on demand",
                    $"{ExampleText.Month(example, Student, TokenPriceKind.CustomInput, TokenPriceKind.CustomOutput)} = {Format.Money(distilled.MonthlyCost - example.Storage(Student))};"
                    + $" with storage {Format.Money(distilled.MonthlyCost)}"),
                new("Per token against Claude Haiku 4.5",
                    $"{Saving(input, example.Price(Today, TokenPriceKind.Input))} in, {Saving(output, example.Price(Today, TokenPriceKind.Output))} out"),
                new("Per token against the teacher",
                    $"{Saving(input, example.Price(Teacher, TokenPriceKind.Input))} in, {Saving(output, example.Price(Teacher, TokenPriceKind.Output))} out"),
                ExampleText.TeacherAnswers(example, distillation),
                ExampleText.Training(example, distillation, distilled),
                new("Saved a month, and paid back",
                    $"{Format.Money(example.Baseline.MonthlyCost)} − {Format.Money(distilled.MonthlyCost)} = {Format.Money(distilled.MonthlySavings)};"
                    + $" {Format.Money(distilled.OneTimeCost)} is earned back in {Format.Payback(distilled.PaybackMonths)}"),
                new("Nova Micro without any training", $"{Format.Money(untrained.MonthlyCost)} a month: the price of a token is the same. What training buys is answers that a small model does not give by itself"),
            ],
            Caution = "The table of the article prints Claude Haiku at $0.80–$1.00 and $4.00–$5.00 per 1K tokens. These are prices per 1M: taken as printed, today’s month of"
                + $" {Format.Money(example.Baseline.MonthlyCost)} would be {Format.Money(example.Baseline.MonthlyCost * UnitSlip)}."
                + " The million searches a month and their length are assumptions, the training price is worked out from a bill, and evaluation and people’s work are left out.",
            Lesson = "Ask what a percentage is off: the 95 % are off the price of Claude Haiku, not of the teacher. On demand, without hours, distilling costs tens of dollars,"
                + " so that quality decides, which the article judged by 100 examples and a model as the judge.",
            Sources =
            [
                ExampleSources.Of(
                    "AWS Machine Learning Blog, 2026-04-17: Optimize video semantic search intent with Amazon Nova Model Distillation on Amazon Bedrock",
                    "https://aws.amazon.com/blogs/machine-learning/optimize-video-semantic-search-intent-with-amazon-nova-model-distillation-on-amazon-bedrock/"),
                ExampleSources.PricingPage, ExampleSources.OnDemandDeployment, ExampleSources.Distillation,
            ],
            BaselineName = "Today: Claude Haiku 4.5",
            OptionNames = new Dictionary<string, string>
            {
                ["distilled"] = "Nova Micro, distilled",
                ["teacher"] = "Nova Premier, the teacher",
                ["untrained"] = "Nova Micro, untrained",
            },
            Evaluated = example,
        };
    }

    private static string Saving(UsdPerMillionTokens now, UsdPerMillionTokens before) =>
        $"1 − {Format.UnitPrice(now.Dollars)} ÷ {Format.UnitPrice(before.Dollars)} = {Format.Percent(1m - (now.Dollars / before.Dollars))}";
}
