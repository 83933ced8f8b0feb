using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Chooses the volumes that a workspace works with.</summary>
internal static class WorkspaceVolumes
{
    /// <summary>Tokens of one request where the bill, which has no requests, is the only source.</summary>
    public const decimal StandardTokensPerRequest = 1_000m;

    /// <summary>Entered volumes where there are any and nobody chose otherwise, else the quantities of the bill.</summary>
    public static IReadOnlyList<MonthVolume> Choose(
        WorkspaceAssumptions assumptions, IReadOnlyList<BilledMonth> billed, IReadOnlyList<FeatureVolume> entered)
    {
        var source = assumptions.Volumes ?? (entered.Count > 0 ? VolumeSource.Entered : VolumeSource.Billed);
        return source == VolumeSource.Entered
            ? [.. entered.OrderBy(volume => volume.Month).Select(MonthVolume.From)]
            :
            [
                .. billed.Where(month => month.IsWhole && month.InputTokens + month.OutputTokens > 0)
                    .Select(month => MonthVolume.From(month, assumptions.TokensPerRequest ?? StandardTokensPerRequest)),
            ];
    }

    /// <summary>The volume that the scenario starts with: the last whole month's; an entered one may be of this month too.</summary>
    public static MonthVolume? Current(IReadOnlyList<MonthVolume> volumes, BillingMonth thisMonth) =>
        volumes.LastOrDefault(volume => volume.Month < thisMonth) ?? (volumes.Count > 0 ? volumes[^1] : null);
}
