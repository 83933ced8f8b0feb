using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>What a feature brings to a commitment ladder.</summary>
/// <param name="Feature">The feature; null for none.</param>
/// <param name="Assumptions">What was entered in its workspace.</param>
/// <param name="Models">Its teacher and student; null when no teacher is known.</param>
/// <param name="Week">Its billed week; null when there is none yet.</param>
internal sealed record FeatureFigures(Feature? Feature, WorkspaceAssumptions Assumptions, WorkspaceModels? Models, BilledWeek? Week)
{
    public static FeatureFigures None { get; } = new(null, new(), null, null);

    /// <summary>The share of output on the bill.</summary>
    public decimal? OutputShare => Week?.Week is { Tokens: > 0m } week ? week.OutputTokens / week.Tokens : null;
}
