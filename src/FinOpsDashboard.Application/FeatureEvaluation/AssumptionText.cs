using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>The assumptions of a workspace in a reader's words, each with its source.</summary>
internal static class AssumptionText
{
    private const string Chosen = "Entered in the workspace";
    private const string RoundNumber = "Default: a round number to be replaced by your own";

    public static IReadOnlyList<AssumptionLine> Lines(
        WorkspaceAssumptions chosen, WorkspaceModels models, MonthVolume volume, IReadOnlyList<MonthVolume> volumes)
    {
        var workload = volume.ToWorkload(0m, chosen.PeakToAverageRatio);
        var volumeSource = volume.Source == VolumeSource.Entered ? "Entered by engineers" : "Quantities on the bill";
        var month = Format.MonthInFull(volume.Month);
        List<AssumptionLine> lines =
        [
            new("Teacher (answers today)", models.Teacher, models.TeacherIsDefault ? "The dearest model on the feature's bill" : Chosen, models.TeacherIsDefault),
            new("Student (would be trained)", models.Student, StudentSource(models), models.StudentIsDefault),
            new("Region of the prices", models.RegionId, chosen.RegionId is null ? "Where the pair is offered" : Chosen, chosen.RegionId is null),
            new("Volume", $"{Format.Count(volume.InputTokens)} input and {Format.Count(volume.OutputTokens)} output tokens in {month}", volumeSource, false),
            Line("Volumes by month", VolumeRule(chosen, volumes), chosen.Volumes is not null, "Default: what engineers entered goes before the bill"),
            new("Requests a month", Format.Count(volume.Requests), RequestsSource(chosen, volume), volume.Source == VolumeSource.Billed && chosen.TokensPerRequest is null),
            new("Busiest minute over the average minute", Number(workload.PeakToAverageRatio), PeakSource(chosen, volume), chosen.PeakToAverageRatio is null && volume.Source == VolumeSource.Billed),
            Line("Growth of requests", Format.PercentExact(WorkspaceDefaults.GrowthRate(chosen)) + " a month", chosen.MonthlyGrowthRate is not null),
            Line("Horizon", Format.Months(WorkspaceDefaults.HorizonMonths(chosen)), chosen.HorizonMonths is not null),
            Line("Discount rate", Format.PercentExact(WorkspaceDefaults.DiscountRate(chosen)) + " a year", chosen.AnnualDiscountRate is not null),
            Line("Prompts that the teacher answers for training", Format.Count(WorkspaceDefaults.Prompts(chosen)), chosen.Prompts is not null, "Default: AWS's published example of 17 April 2026; Bedrock takes up to 15,000"),
            Line("Tokens of a training prompt", $"{Number(chosen.InputTokensPerPrompt ?? workload.InputTokensPerRequest)} in, {Number(chosen.OutputTokensPerPrompt ?? workload.OutputTokensPerRequest)} out", chosen.InputTokensPerPrompt is not null, "Default: the average request"),
            Line("Passes over the training data", Number(WorkspaceDefaults.Epochs(chosen)), chosen.Epochs is not null, "Default: Bedrock chooses and does not publish it"),
            Line("Evaluation, at every training", Dollars(WorkspaceDefaults.EvaluationCostUsd(chosen)), chosen.EvaluationCostUsd is not null),
            Line("Engineering, once", Dollars(WorkspaceDefaults.EngineeringCostUsd(chosen)), chosen.EngineeringCostUsd is not null),
            Line("Requests that go back to the teacher", Format.PercentExact(WorkspaceDefaults.EscalationRate(chosen)), chosen.EscalationRate is not null),
            Line("Retraining", chosen.RetrainEveryMonths is { } months ? $"every {months} months" : "never", chosen.RetrainEveryMonths is not null),
        ];
        if (chosen.ModelUnitInputTokensPerMinute is { } input && chosen.ModelUnitOutputTokensPerMinute is { } output)
        {
            var source = chosen.OwnFiguresSource is { Length: > 0 } text ? text : Chosen;
            lines.Add(new("One model unit serves", $"{Format.Count(input)} input and {Format.Count(output)} output tokens a minute", source, false));
        }

        return lines;
    }

    private static AssumptionLine Line(string name, string value, bool isChosen, string source = RoundNumber) =>
        new(name, value, isChosen ? Chosen : source, !isChosen);

    private static string VolumeRule(WorkspaceAssumptions chosen, IReadOnlyList<MonthVolume> volumes)
    {
        var entered = volumes.Count(volume => volume.Source == VolumeSource.Entered);
        return chosen.Volumes switch
        {
            VolumeSource.Entered => $"Only entered: {Format.Months(entered)}",
            VolumeSource.Billed => $"Only billed: {Format.Months(volumes.Count)}",
            _ => $"Entered where given, else billed: {Format.Months(entered)} entered, {volumes.Count - entered} billed",
        };
    }

    private static string StudentSource(WorkspaceModels models) => (models.StudentIsDefault, models.IsSupported) switch
    {
        (true, true) => "The cheapest student that Bedrock distils from this teacher",
        (true, false) => "Default. Bedrock does not distil from this teacher: training data would come from your own logs",
        (false, true) => Chosen,
        (false, false) => Chosen + ". Bedrock does not distil this pair: training data would come from your own logs",
    };

    private static string RequestsSource(WorkspaceAssumptions chosen, MonthVolume volume) => volume.Source == VolumeSource.Entered
        ? "Entered by engineers"
        : $"A bill has no requests: {Number(WorkspaceVolumes.TokensPerRequest(chosen))} tokens each are assumed";

    private static string PeakSource(WorkspaceAssumptions chosen, MonthVolume volume)
    {
        if (chosen.PeakToAverageRatio is not null) return Chosen;
        return volume.Source == VolumeSource.Entered ? "Entered by engineers" : "Default: an even load. A bill has no minutes";
    }

    private static string Number(decimal value) => Format.Number(value, 4);

    private static string Dollars(decimal value) => Format.Money(Usd.FromDollars(value));
}
