using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>Checks, previews and stores plans of allocation; pages and commands come through here.</summary>
public sealed class AllocationRegister(IAllocationPlans plans, IFeatureStore features)
{
    /// <summary>What is wrong with rules and shared costs, one sentence each; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(
        IReadOnlyList<AllocationRule> rules, IReadOnlyList<SharedCost> shared, CancellationToken cancellationToken)
    {
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        return FileReading.Listed(PlanFaults.Of(rules, shared, known.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>What a plan would move; stores nothing.</summary>
    public async Task<AllocationPreview> PreviewAsync(AllocationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var months = await plans.GetMonthsAsync(cancellationToken).ConfigureAwait(false);
        var moves = (await plans.CompareAsync(plan, cancellationToken).ConfigureAwait(false)).ToLookup(move => move.Month);
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        var present = await plans.GetOfMonthsAsync([.. months.Select(month => month.Month)], cancellationToken).ConfigureAwait(false);
        return new AllocationPreview(
            [
                .. months.Select(month => new PreviewMonth(
                    month, [.. moves[month.Month]], !PlanChanges.ShareAlike(present[month.Month].Plan, plan))),
            ],
            names.With(plan.SharedCosts));
    }

    /// <summary>Stores a plan when nothing is wrong with it, and allocates anew.</summary>
    /// <param name="rules">The rules in their order.</param>
    /// <param name="shared">The shared costs.</param>
    /// <param name="basedOn">The number of the plan that was read when this one was made.</param>
    /// <param name="change">Who, why, how far back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is wrong, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(
        IReadOnlyList<AllocationRule> rules, IReadOnlyList<SharedCost> shared, int basedOn, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var faults = await FaultsOfAsync(rules, shared, cancellationToken).ConfigureAwait(false);
        if (FaultOf(change) is { } fault) faults = [.. faults, fault];
        if (faults.Count > 0) return faults;
        return await plans.SaveAsync(new AllocationPlan(rules, shared), basedOn, change, cancellationToken).ConfigureAwait(false)
            ? []
            : ["The rules were changed meanwhile. Nothing was stored: read them again, and make the change there."];
    }

    /// <summary>What is wrong with the reason of a change; null when nothing is.</summary>
    internal static string? FaultOf(AllocationChange change)
    {
        if (change.Reason.Length > AllocationChange.LongestReason) return $"A reason has at most {AllocationChange.LongestReason} characters.";
        return change.Reason.Contains('\0', StringComparison.Ordinal) ? "The reason holds the character NUL, which cannot be stored." : null;
    }
}
