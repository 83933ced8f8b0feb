using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The assumptions as fields to type in: one list says what there is, how it is shown and how it is read.</summary>
internal static class AssumptionForm
{
    private static readonly Field[] Fields =
    [
        Text("Teacher", "the dearest model on the bill", "The model that answers today.", known => known.Teacher, (known, text) => known with { Teacher = text }, isModel: true),
        Text("Student", "the cheapest that Bedrock distils", "The model that would be trained.", known => known.Student, (known, text) => known with { Student = text }, isModel: true),
        Text("Region of the prices", "where the pair is offered", "Such as us-east-1.", known => known.RegionId, (known, text) => known with { RegionId = text }),
        Choice<VolumeSource>("Volumes", "Entered where given, else billed",
            "What each month is modelled with. A bill has tokens but no requests: those follow from the assumed size of a request.",
            [new("Only entered", VolumeSource.Entered), new("Only billed", VolumeSource.Billed)],
            known => known.Volumes, (known, source) => known with { Volumes = source }),
        Number("Horizon, months", "12", "1 to 60.", known => known.HorizonMonths, (known, number) => known with { HorizonMonths = (int?)number }, 1, 60),
        Number("Discount rate, % a year", "10", "", known => known.AnnualDiscountRate * 100, (known, number) => known with { AnnualDiscountRate = number / 100 }, 0, 100),
        Number("Growth of requests, % a month", "0", "", known => known.MonthlyGrowthRate * 100, (known, number) => known with { MonthlyGrowthRate = number / 100 }, -99, 1000),
        Number("Busiest minute over average minute", "as entered with the volume", "Sizes reserved capacity.", known => known.PeakToAverageRatio, (known, number) => known with { PeakToAverageRatio = number }, 1, 1_000_000),
        Number("Tokens of a request, where only tokens are known", "1,000", "A bill has no requests.", known => known.TokensPerRequest, (known, number) => known with { TokensPerRequest = number }, 1, 1e12m),
        Number("Prompts for training", "10,000", "Bedrock takes up to 15,000.", known => known.Prompts, (known, number) => known with { Prompts = number }, 0, 1e9m),
        Number("Input tokens of a training prompt", "the average request", "", known => known.InputTokensPerPrompt, (known, number) => known with { InputTokensPerPrompt = number }, 0, 1e12m),
        Number("Output tokens of a training answer", "the average request", "", known => known.OutputTokensPerPrompt, (known, number) => known with { OutputTokensPerPrompt = number }, 0, 1e12m),
        Number("Passes over the training data", "1", "", known => known.Epochs, (known, number) => known with { Epochs = number }, 0.01m, 1000),
        Number("Evaluation, USD at every training", "100", "", known => known.EvaluationCostUsd, (known, number) => known with { EvaluationCostUsd = number }, 0, 1e9m),
        Number("Engineering, USD once", "4,000", "", known => known.EngineeringCostUsd, (known, number) => known with { EngineeringCostUsd = number }, 0, 1e9m),
        Number("Requests that go back to the teacher, %", "2", "", known => known.EscalationRate * 100, (known, number) => known with { EscalationRate = number / 100 }, 0, 100),
        Number("Retraining, every so many months", "never", "", known => known.RetrainEveryMonths, (known, number) => known with { RetrainEveryMonths = (int?)number }, 1, 60),
        Number("Fewest model units", "1", "", known => known.MinimumModelUnits, (known, number) => known with { MinimumModelUnits = (int?)number }, 1, 1_000_000),
        Number("One model unit takes, input tokens a minute", "not known", "", known => known.ModelUnitInputTokensPerMinute, (known, number) => known with { ModelUnitInputTokensPerMinute = number }, 0.001m, 1e15m),
        Number("One model unit gives, output tokens a minute", "not known", "", known => known.ModelUnitOutputTokensPerMinute, (known, number) => known with { ModelUnitOutputTokensPerMinute = number }, 0.001m, 1e15m),
        Number("Model unit without commitment, USD an hour", "price book", "As quoted to you.", known => known.ModelUnitHourNoCommitmentUsd, (known, number) => known with { ModelUnitHourNoCommitmentUsd = number }, 0, 1e6m),
        Number("Model unit for 1 month, USD an hour", "price book", "", known => known.ModelUnitHourOneMonthUsd, (known, number) => known with { ModelUnitHourOneMonthUsd = number }, 0, 1e6m),
        Number("Model unit for 6 months, USD an hour", "price book", "", known => known.ModelUnitHourSixMonthsUsd, (known, number) => known with { ModelUnitHourSixMonthsUsd = number }, 0, 1e6m),
        Number("Training, USD per 1M tokens", "price book", "", known => known.TrainingPriceUsd, (known, number) => known with { TrainingPriceUsd = number }, 0, 1e6m),
        Text("Where your own figures come from", "", "Such as a quote and its date.", known => known.OwnFiguresSource, (known, text) => known with { OwnFiguresSource = text }),
    ];

    /// <summary>The fields with what was chosen.</summary>
    public static IReadOnlyList<AssumptionField> FieldsOf(WorkspaceAssumptions chosen) =>
        [.. Fields.Select(field => new AssumptionField(field.Label, field.Placeholder, field.Hint, field.IsModel, field.IsNumber, field.Choices) { Text = field.Show(chosen) })];

    /// <summary>Reads the fields back.</summary>
    /// <param name="typed">The fields.</param>
    /// <param name="known">What was assumed before: what has no field here stays.</param>
    /// <returns>The assumptions and everything that cannot be read.</returns>
    public static (WorkspaceAssumptions Assumptions, IReadOnlyList<string> Faults) Read(IReadOnlyList<AssumptionField> typed, WorkspaceAssumptions known)
    {
        var faults = new List<string>();
        var assumptions = Fields.Zip(typed).Aggregate(known, (known, pair) => pair.First.Take(known, pair.Second.Text.Trim(), faults));
        return (assumptions, faults);
    }

    private static Field Text(
        string label, string placeholder, string hint, Func<WorkspaceAssumptions, string?> get,
        Func<WorkspaceAssumptions, string?, WorkspaceAssumptions> set, bool isModel = false) =>
        new(label, placeholder, hint, isModel, false, [], known => get(known) ?? "", (known, text, _) => set(known, text.Length == 0 ? null : text));

    private static Field Number(
        string label, string placeholder, string hint, Func<WorkspaceAssumptions, decimal?> get,
        Func<WorkspaceAssumptions, decimal?, WorkspaceAssumptions> set, decimal least, decimal most) =>
        new(label, placeholder, hint, false, true, [],
            known => get(known) is { } number ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : "",
            (known, text, faults) => set(known, NumberIn(label, text, least, most, faults)));

    private static Field Choice<T>(
        string label, string standard, string hint, IReadOnlyList<KeyValuePair<string, T>> choices, Func<WorkspaceAssumptions, T?> get,
        Func<WorkspaceAssumptions, T?, WorkspaceAssumptions> set)
        where T : struct =>
        new(label, standard, hint, false, false, [.. choices.Select(choice => choice.Key)],
            known => get(known) is { } chosen ? choices.First(choice => choice.Value.Equals(chosen)).Key : "",
            (known, text, _) => set(known, choices.Where(choice => choice.Key == text).Select(choice => (T?)choice.Value).FirstOrDefault()));

    private static decimal? NumberIn(string label, string text, decimal least, decimal most, List<string> faults)
    {
        if (text.Length == 0) return null;
        var digits = text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) faults.Add($"{label}: \"{text}\" is no number.");
        else if (number < least || number > most) faults.Add(FormattableString.Invariant($"{label}: {number} lies outside {least:#,0.###} to {most:#,0.###}."));
        return number;
    }

    private sealed record Field(
        string Label, string Placeholder, string Hint, bool IsModel, bool IsNumber, IReadOnlyList<string> Choices,
        Func<WorkspaceAssumptions, string> Show, Func<WorkspaceAssumptions, string, List<string>, WorkspaceAssumptions> Take);
}

/// <summary>One field while it is typed in; with choices, one of them or nothing.</summary>
public sealed record AssumptionField(
    string Label, string Placeholder, string Hint, bool IsModel, bool IsNumber, IReadOnlyList<string> Choices)
{
    public string Text { get; set; } = "";
}
