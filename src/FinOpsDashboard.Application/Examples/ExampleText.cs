using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>Arithmetic that several examples spell out.</summary>
internal static class ExampleText
{
    /// <summary><c>500 M tokens × $10.00 per 1M</c>.</summary>
    public static string Of(decimal tokens, UsdPerMillionTokens price) => $"{Format.Tokens(tokens)} tokens × {PerMillion(price)}";

    /// <summary><c>$10.00 per 1M</c>.</summary>
    public static string PerMillion(UsdPerMillionTokens price) => $"{Format.UnitPrice(price.Dollars)} per 1M";

    /// <summary>The teacher's answers to the prompts of a distillation, input and output at prices of their own.</summary>
    public static ExampleStep TeacherAnswers(ExampleScenario example, DistillationAssumptions distillation)
    {
        var teacher = distillation.Teacher ?? example.Scenario.BaselineModel;
        var (input, output) = (distillation.Prompts * distillation.InputTokensPerPrompt, distillation.Prompts * distillation.OutputTokensPerPrompt);
        var (inputPrice, outputPrice) = (example.Price(teacher, TokenPriceKind.Input), example.Price(teacher, TokenPriceKind.Output));
        return new(
            "Once: the teacher answers the prompts",
            $"{Format.Count(distillation.Prompts)} prompts: {Of(input, inputPrice)} + {Of(output, outputPrice)} = {Format.Money((inputPrice * input) + (outputPrice * output))}");
    }

    /// <summary>The training of the student, and what comes once altogether.</summary>
    public static ExampleStep Training(ExampleScenario example, DistillationAssumptions distillation, EvaluatedOption option)
    {
        var tokens = distillation.Prompts * (distillation.InputTokensPerPrompt + distillation.OutputTokensPerPrompt) * distillation.Epochs;
        var price = example.Price(distillation.Student, TokenPriceKind.Training);
        return new(
            "Once: the student is trained on prompts and answers",
            $"{Of(tokens, price)} = {Format.Money(price * tokens)}; with the answers {Format.Money(option.OneTimeCost)}");
    }

    /// <summary><c>730 hours × $13.08</c>.</summary>
    public static string Hours(Scenario scenario, decimal hourly) => $"{Format.Exact(scenario.HoursPerMonth)} hours × {Format.UnitPrice(hourly)}";

    /// <summary>Input and output of a month at the prices of a model, <c>300 M tokens × $1.00 per 1M + 120 M tokens × $5.00 per 1M</c>.</summary>
    public static string Month(ExampleScenario example, string model, TokenPriceKind input = TokenPriceKind.Input, TokenPriceKind output = TokenPriceKind.Output)
    {
        var workload = example.Scenario.Workload;
        return $"{Of(workload.RequestsPerMonth * workload.InputTokensPerRequest, example.Price(model, input))}"
            + $" + {Of(workload.RequestsPerMonth * workload.OutputTokensPerRequest, example.Price(model, output))}";
    }
}
