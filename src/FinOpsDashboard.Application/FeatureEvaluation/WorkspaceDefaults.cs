namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What is assumed where nobody chose. Each is a round number to be replaced, not a measurement, unless it says otherwise.</summary>
internal static class WorkspaceDefaults
{
    /// <summary>One year.</summary>
    public static int HorizonMonths(WorkspaceAssumptions chosen) => chosen.HorizonMonths ?? 12;

    /// <summary>10 % a year.</summary>
    public static decimal DiscountRate(WorkspaceAssumptions chosen) => chosen.AnnualDiscountRate ?? 0.10m;

    /// <summary>No growth.</summary>
    public static decimal GrowthRate(WorkspaceAssumptions chosen) => chosen.MonthlyGrowthRate ?? 0m;

    /// <summary>
    /// 10,000 prompts, as in AWS's published distillation example of 2026-04-17; Bedrock takes at most 15,000
    /// (https://docs.aws.amazon.com/bedrock/latest/userguide/model-distillation.html, retrieved 2026-11-22).
    /// </summary>
    public static decimal Prompts(WorkspaceAssumptions chosen) => chosen.Prompts ?? 10_000m;

    /// <summary>One pass; Bedrock chooses the number itself and does not publish it.</summary>
    public static decimal Epochs(WorkspaceAssumptions chosen) => chosen.Epochs ?? 1m;

    /// <summary>100 dollars at every training.</summary>
    public static decimal EvaluationCostUsd(WorkspaceAssumptions chosen) => chosen.EvaluationCostUsd ?? 100m;

    /// <summary>4,000 dollars: a week of one engineer.</summary>
    public static decimal EngineeringCostUsd(WorkspaceAssumptions chosen) => chosen.EngineeringCostUsd ?? 4_000m;

    /// <summary>2 % of requests go back to the teacher.</summary>
    public static decimal EscalationRate(WorkspaceAssumptions chosen) => chosen.EscalationRate ?? 0.02m;
}
