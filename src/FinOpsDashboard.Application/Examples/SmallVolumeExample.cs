using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>The illustration at a hundredth of the volume, where fixed costs are all that is left.</summary>
internal static class SmallVolumeExample
{
    public static WorkedExample Create()
    {
        var example = ExampleScenario.Load("round-numbers-small");
        var scenario = example.Scenario;
        var tokens = scenario.Workload.TokensPerMonth;
        var teacher = example.Baseline.MonthlyCost;
        var (illustration, onDemand, withWork) = (example.Option("illustration"), example.Option("on-demand"), example.Option("on-demand-with-work"));
        var hosting = illustration.Hosting!.MonthlyCost;
        var student = example.Price(RoundNumbersExample.Illustrated, TokenPriceKind.CustomInput);
        var work = example.Distillation("on-demand-with-work").EngineeringCost;
        var needed = illustration.Crossover.TokensPerMonth!.Value;
        return new()
        {
            Name = "round-numbers-small",
            Title = "The same illustration at 5 million tokens a month never pays",
            Question = "The price per token falls by nine tenths. Why does it not pay all the same?",
            Steps =
            [
                new("Teacher, a month", $"{ExampleText.Of(tokens, example.Price("teacher", TokenPriceKind.Input))} = {Format.Money(teacher)}: no option can save more than that"),
                new("Illustration, a month",
                    $"{ExampleText.Of(tokens, student)} = {Format.Money(student * tokens)}; {ExampleText.Hours(scenario, example.UnitHour(RoundNumbersExample.Illustrated, CommitmentTerm.None))}"
                    + $" = {Format.Money(hosting)}; storage {Format.Money(example.Storage(RoundNumbersExample.Illustrated))}; together {Format.Money(illustration.MonthlyCost)}"),
                new("Difference, every month", $"{Format.Money(teacher)} − {Format.Money(illustration.MonthlyCost)} = {Format.Money(illustration.MonthlySavings)}"),
                new("Hours alone against the teacher", $"{Format.Money(hosting)} ÷ {Format.Money(teacher)} = {Format.Number(hosting / teacher)} times the whole bill"),
                new("Volume at which it would pay", $"{Format.Tokens(needed)} tokens a month, {Format.Number(needed / tokens)} times today’s"),
                new("As billed, on demand",
                    $"{Format.Money(onDemand.MonthlyCost)} a month saves {Format.Money(onDemand.MonthlySavings)}; {Format.Money(onDemand.OneTimeCost)} ÷ {Format.Money(onDemand.MonthlySavings)}"
                    + $" = {Format.Months(onDemand.PaybackMonths!.Value)} until it is earned back"),
                new("On demand, with people’s work counted",
                    $"{Format.Money(withWork.OneTimeCost - work)} + {Format.Money(work)} of work = {Format.Money(withWork.OneTimeCost)};"
                    + $" ÷ {Format.Money(withWork.MonthlySavings)} = {Format.Months(withWork.OneTimeCost / withWork.MonthlySavings)}, far beyond the {Format.Count(scenario.HorizonMonths)} that are counted"),
            ],
            Caution = $"Without hours and without work the student would pay back in {Format.Months(onDemand.PaybackMonths!.Value)}. The {Format.Money(work)} of work are an assumption: put in your own.",
            Lesson = $"A fixed cost does not shrink with the volume. Where the whole bill is {Format.Money(teacher)} a month, hours of {Format.Money(hosting)} lose {Format.Money(-illustration.MonthlySavings)} every month,"
                + " and even free hosting hardly pays for the people who set it up.",
            Sources = [RoundNumbersExample.Guide, ExampleSources.ProvisionedThroughput, ExampleSources.OnDemandDeployment, ExampleSources.PricingPage],
            BaselineName = "Teacher on demand",
            OptionNames = new Dictionary<string, string>
            {
                ["illustration"] = "Illustration: tokens and hours",
                ["hours-six-months"] = "As billed: hours, 6 months",
                ["on-demand"] = "As billed: on demand",
                ["on-demand-with-work"] = "On demand, with people’s work",
            },
            Evaluated = example,
            Picture = ExamplePicture.Volume,
        };
    }
}
