using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>The illustration in round numbers that guides print, beside what AWS would bill.</summary>
internal static class RoundNumbersExample
{
    public const string Illustrated = "student-illustrated";
    public const string AsBilled = "student-as-billed";

    public static ExampleSource Guide { get; } = ExampleSources.Of(
        "A public guide with a worked example of this kind: distillation in round numbers, token price and hosting both counted",
        "https://www.cloudroutehq.com/aws-ai/amazon-bedrock-model-distillation");

    public static WorkedExample Create()
    {
        var example = ExampleScenario.Load("round-numbers");
        var scenario = example.Scenario;
        var tokens = scenario.Workload.TokensPerMonth;
        var (illustration, noCommitment, sixMonths, onDemand) =
            (example.Option("illustration"), example.Option("hours-no-commitment"), example.Option("hours-six-months"), example.Option("on-demand"));
        var distillation = example.Distillation("illustration");
        var student = example.Price(Illustrated, TokenPriceKind.CustomInput);
        return new()
        {
            Name = "round-numbers",
            Title = "Distillation in round numbers, and as AWS bills it",
            Question = "A guide says that distilling takes a $5,000 month down to about $2,000. Would the bill say so too?",
            Steps =
            [
                new("Teacher, a month", $"{ExampleText.Of(tokens, example.Price("teacher", TokenPriceKind.Input))} = {Format.Money(example.Baseline.MonthlyCost)}"),
                ExampleText.TeacherAnswers(example, distillation),
                ExampleText.Training(example, distillation, illustration),
                new("Illustration, a month",
                    $"{ExampleText.Of(tokens, student)} = {Format.Money(student * tokens)}; {ExampleText.Hours(scenario, example.UnitHour(Illustrated, CommitmentTerm.None))}"
                    + $" = {Format.Money(illustration.Hosting!.MonthlyCost)}; storage {Format.Money(example.Storage(Illustrated))}; together {Format.Money(illustration.MonthlyCost)}"),
                new("Illustration, month one with what comes once", $"{Format.Money(illustration.OneTimeCost)} + {Format.Money(illustration.MonthlyCost)} = {Format.Money(MonthOne(illustration))}"),
                new("As billed, 6 months of Provisioned Throughput",
                    $"{ExampleText.Hours(scenario, example.UnitHour(AsBilled, CommitmentTerm.SixMonths))} = {Format.Money(sixMonths.Hosting!.MonthlyCost)}, no charge for tokens;"
                    + $" with storage {Format.Money(sixMonths.MonthlyCost)} a month, {Format.Money(-sixMonths.MonthlySavings)} more than the teacher"),
                new("As billed, Provisioned Throughput without commitment",
                    $"{ExampleText.Hours(scenario, example.UnitHour(AsBilled, CommitmentTerm.None))} = {Format.Money(noCommitment.Hosting!.MonthlyCost)};"
                    + $" with storage {Format.Money(noCommitment.MonthlyCost)} a month"),
                new("As billed, on demand",
                    $"{ExampleText.Of(tokens, example.Price(AsBilled, TokenPriceKind.CustomInput))}, no hours; with storage {Format.Money(onDemand.MonthlyCost)} a month,"
                    + $" {Format.Money(MonthOne(onDemand))} in month one"),
                new("From which volume hours pay",
                    $"Illustrated hours from {Format.Tokens(illustration.Crossover.TokensPerMonth!.Value)} tokens a month on,"
                    + $" 6 months at the published price from {Format.Tokens(sixMonths.Crossover.TokensPerMonth!.Value)} on"),
            ],
            Caution = "AWS charges a model unit by the hour and its tokens not at all, or tokens on demand and no hours. Counting both, as the first option does on purpose,"
                + $" describes no bill; and no model unit was found at {Format.UnitPrice(example.UnitHour(Illustrated, CommitmentTerm.None))} an hour: the lowest published price is $4.11, of a model that is no student."
                + " What a model unit delivers is assumed here: AWS does not publish it.",
            Lesson = $"Count tokens or hours, never both, and take the hours from a published price. Billed on demand this student costs {Format.Money(onDemand.MonthlyCost)} a month;"
                + $" on Provisioned Throughput it costs more than its teacher below {Format.Tokens(sixMonths.Crossover.TokensPerMonth!.Value)} tokens a month.",
            Sources = [Guide, ExampleSources.ProvisionedThroughput, ExampleSources.OnDemandDeployment, ExampleSources.PricingPage],
            BaselineName = "Teacher on demand",
            OptionNames = new Dictionary<string, string>
            {
                ["illustration"] = "Illustration: tokens and hours",
                ["hours-no-commitment"] = "As billed: hours, no commitment",
                ["hours-six-months"] = "As billed: hours, 6 months",
                ["on-demand"] = "As billed: on demand",
            },
            Evaluated = example,
            Picture = ExamplePicture.Volume,
        };
    }

    private static Usd MonthOne(EvaluatedOption option) => option.OneTimeCost + option.Months[0].OptionCost;
}
