using FinOpsDashboard.Application.FeatureEvaluation;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The assumptions as fields to type in: one list says what there is, how it is shown and how it is read.</summary>
internal static class AssumptionForm
{
    private static readonly AssumptionInput[] Inputs =
    [
        AssumptionInput.Text("Teacher", "the dearest model on the bill", "The model that answers today.", known => known.Teacher, (known, text) => known with { Teacher = text }, isModel: true),
        AssumptionInput.Text("Student", "the cheapest that Bedrock distils", "The model that would be trained.", known => known.Student, (known, text) => known with { Student = text }, isModel: true),
        AssumptionInput.Text("Region of the prices", "where the pair is offered", "Such as us-east-1.", known => known.RegionId, (known, text) => known with { RegionId = text }),
        AssumptionInput.Choice<VolumeSource>("Volumes", "Entered where given, else billed",
            "What each month is modelled with. A bill has tokens but no requests: those follow from the assumed size of a request.",
            [new("Only entered", VolumeSource.Entered), new("Only billed", VolumeSource.Billed)],
            known => known.Volumes, (known, source) => known with { Volumes = source }),
        AssumptionInput.Number("Horizon, months", "12", "1 to 60.", known => known.HorizonMonths, (known, number) => known with { HorizonMonths = (int?)number }, 1, 60),
        AssumptionInput.Number("Discount rate, % a year", "10", "", known => known.AnnualDiscountRate * 100, (known, number) => known with { AnnualDiscountRate = number / 100 }, 0, 100),
        AssumptionInput.Number("Growth of requests, % a month", "0", "", known => known.MonthlyGrowthRate * 100, (known, number) => known with { MonthlyGrowthRate = number / 100 }, -99, 1000),
        AssumptionInput.Number("Busiest minute over average minute", "as entered with the volume", "Sizes reserved capacity.", known => known.PeakToAverageRatio, (known, number) => known with { PeakToAverageRatio = number }, 1, 1_000_000),
        AssumptionInput.Number("Tokens of a request, where only tokens are known", "1,000", "A bill has no requests.", known => known.TokensPerRequest, (known, number) => known with { TokensPerRequest = number }, 1, 1e12m),
        AssumptionInput.Number("Prompts for training", "10,000", "Bedrock takes up to 15,000.", known => known.Prompts, (known, number) => known with { Prompts = number }, 0, 1e9m),
        AssumptionInput.Number("Input tokens of a training prompt", "the average request", "", known => known.InputTokensPerPrompt, (known, number) => known with { InputTokensPerPrompt = number }, 0, 1e12m),
        AssumptionInput.Number("Output tokens of a training answer", "the average request", "", known => known.OutputTokensPerPrompt, (known, number) => known with { OutputTokensPerPrompt = number }, 0, 1e12m),
        AssumptionInput.Number("Passes over the training data", "1", "", known => known.Epochs, (known, number) => known with { Epochs = number }, 0.01m, 1000),
        AssumptionInput.Number("Evaluation, USD at every training", "100", "", known => known.EvaluationCostUsd, (known, number) => known with { EvaluationCostUsd = number }, 0, 1e9m),
        AssumptionInput.Number("Engineering, USD once", "4,000", "", known => known.EngineeringCostUsd, (known, number) => known with { EngineeringCostUsd = number }, 0, 1e9m),
        AssumptionInput.Number("Requests that go back to the teacher, %", "2", "", known => known.EscalationRate * 100, (known, number) => known with { EscalationRate = number / 100 }, 0, 100),
        AssumptionInput.Number("Retraining, every so many months", "never", "", known => known.RetrainEveryMonths, (known, number) => known with { RetrainEveryMonths = (int?)number }, 1, 60),
        AssumptionInput.Number("Fewest model units", "1", "", known => known.MinimumModelUnits, (known, number) => known with { MinimumModelUnits = (int?)number }, 1, 1_000_000),
        AssumptionInput.Number("One model unit takes, input tokens a minute", "not known", "", known => known.ModelUnitInputTokensPerMinute, (known, number) => known with { ModelUnitInputTokensPerMinute = number }, 0.001m, 1e15m),
        AssumptionInput.Number("One model unit gives, output tokens a minute", "not known", "", known => known.ModelUnitOutputTokensPerMinute, (known, number) => known with { ModelUnitOutputTokensPerMinute = number }, 0.001m, 1e15m),
        AssumptionInput.Number("Model unit without commitment, USD an hour", "price book", "As quoted to you.", known => known.ModelUnitHourNoCommitmentUsd, (known, number) => known with { ModelUnitHourNoCommitmentUsd = number }, 0, 1e6m),
        AssumptionInput.Number("Model unit for 1 month, USD an hour", "price book", "", known => known.ModelUnitHourOneMonthUsd, (known, number) => known with { ModelUnitHourOneMonthUsd = number }, 0, 1e6m),
        AssumptionInput.Number("Model unit for 6 months, USD an hour", "price book", "", known => known.ModelUnitHourSixMonthsUsd, (known, number) => known with { ModelUnitHourSixMonthsUsd = number }, 0, 1e6m),
        AssumptionInput.Number("Training, USD per 1M tokens", "price book", "", known => known.TrainingPriceUsd, (known, number) => known with { TrainingPriceUsd = number }, 0, 1e6m),
        AssumptionInput.Text("Where your own figures come from", "", "Such as a quote and its date.", known => known.OwnFiguresSource, (known, text) => known with { OwnFiguresSource = text }),
    ];

    /// <summary>The fields with what was chosen.</summary>
    public static IReadOnlyList<AssumptionField> FieldsOf(WorkspaceAssumptions chosen) => [.. Inputs.Select(input => input.FieldOf(chosen))];

    /// <summary>Reads the fields back.</summary>
    /// <param name="typed">The fields.</param>
    /// <param name="known">What was assumed before: what has no field here stays.</param>
    /// <returns>The assumptions and everything that cannot be read.</returns>
    public static (WorkspaceAssumptions Assumptions, IReadOnlyList<string> Faults) Read(IReadOnlyList<AssumptionField> typed, WorkspaceAssumptions known) =>
        AssumptionInput.Read(Inputs, typed, known);
}
