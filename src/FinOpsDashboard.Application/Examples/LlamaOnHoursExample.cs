using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>A student that is not offered on demand: the hours of one model unit cost more than the teacher.</summary>
internal static class LlamaOnHoursExample
{
    private const string Student = "llama-3.1-8b";

    public static WorkedExample Create()
    {
        var example = ExampleScenario.Load("llama-on-hours");
        var scenario = example.Scenario;
        var teacher = example.Baseline.MonthlyCost;
        var (noCommitment, sixMonths, untrained) = (example.Option("hours-no-commitment"), example.Option("hours-six-months"), example.Option("untrained"));
        var missing = scenario.Models[Student].Quote(TokenPriceKind.CustomInput).Path;
        var distillation = example.Distillation("hours-six-months");
        var hosting = sixMonths.Hosting!;
        var basePrice = example.Price(Student, TokenPriceKind.Input);
        var secondUnit = sixMonths.Crossover.LosingIntervals[0];
        return new()
        {
            Name = "llama-on-hours",
            Title = "A Llama student that is sold by the hour loses to its teacher",
            Question = "Llama 3.1 8B costs less than a tenth of Llama 3.1 405B per token. Why is the distilled 8B the dearer one?",
            Steps =
            [
                new("Teacher, a month", $"{ExampleText.Month(example, scenario.BaselineModel)} = {Format.Money(teacher)}"),
                new("The student on demand", $"AWS offers no such price for a custom Llama 3.1 8B: {missing} stays empty and the option is not applicable, which is not the same as free"),
                ExampleText.TeacherAnswers(example, distillation),
                ExampleText.Training(example, distillation, sixMonths),
                new("One model unit for 6 months, a month",
                    $"{ExampleText.Hours(scenario, example.UnitHour(Student, CommitmentTerm.SixMonths))} = {Format.Money(hosting.MonthlyCost)}; with storage {Format.Money(sixMonths.MonthlyCost)}"),
                new("One model unit without commitment, a month",
                    $"{ExampleText.Hours(scenario, example.UnitHour(Student, CommitmentTerm.None))} = {Format.Money(noCommitment.Hosting!.MonthlyCost)}; with storage {Format.Money(noCommitment.MonthlyCost)}"),
                new("Difference, every month", $"{Format.Money(teacher)} − {Format.Money(sixMonths.MonthlyCost)} = {Format.Money(sixMonths.MonthlySavings)}, with the unit {Format.Percent(hosting.Utilization)} in use"),
                new("Volume at which it would pay",
                    $"{Format.Tokens(sixMonths.Crossover.TokensPerMonth!.Value)} tokens a month; above {Format.Tokens(secondUnit.From)} a second unit is needed, and it loses again up to {Format.Tokens(secondUnit.To)}"),
                new("The same model, untrained, on demand", $"{ExampleText.Month(example, Student)} = {Format.Money(untrained.MonthlyCost)}"),
                new("What the hours would buy on demand",
                    $"{Format.Money(hosting.MonthlyCost)} ÷ {ExampleText.PerMillion(basePrice)} = {Format.Tokens(TokensFor(hosting.MonthlyCost, basePrice))} tokens of the untrained model"),
            ],
            Caution = "What a model unit delivers is assumed: AWS does not publish it, and the volumes at which it would pay follow from it. One unit is the least that is sold, so a larger throughput changes nothing at today’s volume.",
            Lesson = "The price of a token decides nothing where only hours are sold. Choose a student that is offered on demand, such as Nova Micro, Nova Lite, Nova Pro or Llama 3.3 70B,"
                + $" or stay: here {Format.Money(teacher)} a month is the cheaper answer.",
            Sources = [ExampleSources.ProvisionedThroughput, ExampleSources.OnDemandDeployment, ExampleSources.PricingPage, ExampleSources.Distillation],
            BaselineName = "Llama 3.1 405B on demand",
            OptionNames = new Dictionary<string, string>
            {
                ["on-demand"] = "Student on demand",
                ["hours-no-commitment"] = "Student by the hour, no commitment",
                ["hours-six-months"] = "Student by the hour, 6 months",
                ["untrained"] = "Llama 3.1 8B, untrained",
            },
            Evaluated = example,
            Picture = ExamplePicture.Volume,
        };
    }

    private static decimal TokensFor(Usd cost, UsdPerMillionTokens price) => cost / (price * 1m);
}
