using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>How a number is computed.</summary>
/// <param name="Term">The number.</param>
/// <param name="Formula">How it comes about, in words.</param>
public sealed record Definition(string Term, string Formula)
{
    internal static IReadOnlyList<Definition> All(CaseEvaluation evaluation) =>
    [
        new("Billed", "Unblended cost of the charges that allocation rules give the feature, as AWS Cost Explorer reports them, by UTC month."),
        new("Teacher, modelled", $"Input tokens \u00D7 input price + output tokens \u00D7 output price, on demand. Here: {TeacherSum(evaluation)}"),
        new("One-time cost", "The teacher's answers to the training prompts + training (tokens of prompts and answers \u00D7 passes \u00D7 training price) + evaluation + engineering. Paid before month 1."),
        new("Cost of a month, on demand", "The student's input and output tokens \u00D7 the custom model's prices + storage of the model + the teacher for the share of requests that goes back to it."),
        new("Cost of a month, reserved", "Model units \u00D7 hourly price \u00D7 hours of a month + storage + the teacher for the share that goes back to it. Model units: the busiest minute over what one unit serves, rounded up; with a commitment of 6 months the most that any month of the term needs."),
        new("Total cost", "One-time cost + every month of the horizon + retraining."),
        new("Net present value", "What each month saves \u00F7 (1 + yearly discount rate)^(month \u00F7 12), added up, less the one-time cost."),
        new("Payback", "The month in which the savings added up overtake the one-time cost for good, retraining included. \u201CNever\u201D means not within the horizon."),
        new("Return on investment", "(All savings of the horizon \u2212 one-time cost) \u00F7 one-time cost."),
        new("Break-even volume", "The smallest number of tokens a month, at the same mix of input and output and without growth, at which the option costs no more than the teacher; one-time cost and retraining are spread evenly over the horizon."),
        new("Use of the units", "Tokens of the average minute \u00F7 what the paid units serve, the busier of input and output."),
        new("Commitment left at the end", "Months of a commitment of 6 months that run on after the horizon \u00D7 their monthly cost. It is not part of the total cost."),
        new("Rounding", "Nothing is rounded before it is printed; printed figures are rounded half away from zero."),
    ];

    private static string TeacherSum(CaseEvaluation evaluation)
    {
        var workload = evaluation.Scenario.Workload;
        var prices = evaluation.Scenario.Models[evaluation.Scenario.BaselineModel].TokenPrices;
        return $"{Format.Count(workload.RequestsPerMonth * workload.InputTokensPerRequest)} \u00D7 {Price(TokenPriceKind.Input)} per million + "
            + $"{Format.Count(workload.RequestsPerMonth * workload.OutputTokensPerRequest)} \u00D7 {Price(TokenPriceKind.Output)} per million = {Format.Money(evaluation.Baseline.MonthlyCost)} a month.";

        string Price(TokenPriceKind kind) => Format.UnitPrice(prices[kind].Dollars);
    }
}
