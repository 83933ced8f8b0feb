using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>
/// What a feature pays for capacity that nothing used. Tokens on model units are on no bill, so it takes what engineers entered: the tokens
/// of the month, and what a unit delivers.
/// </summary>
internal static class IdleCapacity
{
    /// <summary>In the last whole month on the bill; null when it is not known.</summary>
    public static Usd? Of(WorkspaceView view)
    {
        if (view.BilledMonths.LastOrDefault(month => month.IsWhole) is not { } billed)
            return null;
        if (billed.CapacityCost == Usd.Zero)
            return Usd.Zero;
        return UsedShare(view, billed) is { } used ? billed.CapacityCost * (1m - used) : null;
    }

    /// <summary>The busier side of the units of the student, over what they deliver; null when something is not known, or other capacity is billed.</summary>
    private static decimal? UsedShare(WorkspaceView view, BilledMonth billed)
    {
        var units = billed.Models.FirstOrDefault(model => model.Model == view.Models?.Student);
        if (units is not { ModelUnitHours: > 0m } || units.ModelUnitCost != billed.CapacityCost)
            return null;
        if (view.Assumptions is not { ModelUnitInputTokensPerMinute: > 0m and { } inputRate, ModelUnitOutputTokensPerMinute: > 0m and { } outputRate })
            return null;
        if (view.EnteredVolumes.FirstOrDefault(volume => volume.Month == billed.Month) is not { } entered)
            return null;

        // What is billed by the token did not run on the units.
        var onUnits = new CapacityTokens(entered.TotalInputTokens - billed.InputTokens, entered.OutputTokens - billed.OutputTokens);
        return CapacityUse.ShareOf(units.ModelUnitHours, inputRate, outputRate, onUnits);
    }
}
