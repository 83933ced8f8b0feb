using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Chooses the volumes that a workspace works with.</summary>
internal static class WorkspaceVolumes
{
    /// <summary>Tokens of one request where the bill, which has no requests, is the only source.</summary>
    public const decimal StandardTokensPerRequest = 1_000m;

    /// <summary>The chosen size of a request, else the standard one.</summary>
    public static decimal TokensPerRequest(WorkspaceAssumptions assumptions) => assumptions.TokensPerRequest ?? StandardTokensPerRequest;

    /// <summary>
    /// Month by month what engineers entered, else the quantities of the bill; only the one or the other where somebody chose so. A month
    /// that is not over counts only when it was entered.
    /// </summary>
    public static IReadOnlyList<MonthVolume> Choose(
        WorkspaceAssumptions assumptions, IReadOnlyList<BilledMonth> billed, IReadOnlyList<FeatureVolume> entered)
    {
        var tokensPerRequest = TokensPerRequest(assumptions);
        var fromEngineers = entered.Select(MonthVolume.From);
        var fromBill = billed.Where(month => month.IsWhole && month.InputTokens + month.OutputTokens > 0)
            .Select(month => MonthVolume.From(month, tokensPerRequest));
        var chosen = assumptions.Volumes switch
        {
            VolumeSource.Entered => fromEngineers,
            VolumeSource.Billed => fromBill,
            _ => fromEngineers.UnionBy(fromBill, volume => volume.Month),
        };
        return [.. chosen.OrderBy(volume => volume.Month)];
    }

    /// <summary>The volume that the scenario starts with: the last whole month's; an entered one may be of this month too.</summary>
    public static MonthVolume? Current(IReadOnlyList<MonthVolume> volumes, BillingMonth thisMonth) =>
        volumes.LastOrDefault(volume => volume.Month < thisMonth) ?? (volumes.Count > 0 ? volumes[^1] : null);
}
