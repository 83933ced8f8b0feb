using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>Two traits that cannot be had together, and why.</summary>
/// <param name="First">What one lever is.</param>
/// <param name="Second">What another lever is.</param>
/// <param name="Reason">Why not both, as a sentence.</param>
public sealed record Contradiction(LeverTraits First, LeverTraits Second, string Reason)
{
    /// <summary>All contradictions. Sources: the pages named with the levers themselves.</summary>
    public static IReadOnlyList<Contradiction> All { get; } =
    [
        new(
            LeverTraits.PaysByTime,
            LeverTraits.ActsOnTokenPrices,
            "Capacity that is paid by time has no token price, so a lever on token prices saves nothing there."),
        new(
            LeverTraits.MakesCustomModel,
            LeverTraits.NeedsBaseModel,
            "Batch inference and service tiers are offered for base models, not for fine-tuned or distilled ones."),
        new(
            LeverTraits.TakesAllTraffic,
            LeverTraits.NeedsInteractiveTraffic,
            "Batch, or a tier, that takes every request leaves none for a lever on interactive requests: batch has no prompt cache."),
        new(
            LeverTraits.TakesDeferrableTraffic,
            LeverTraits.TakesDeferrableTraffic,
            "Batch and the flex tier are for the same requests, those that can wait, and a request is in one of them."),
    ];

    /// <summary>Whether two different levers of a set contradict each other this way.</summary>
    public bool IsIn(IReadOnlyList<ILever> levers)
    {
        ArgumentNullException.ThrowIfNull(levers);
        for (var first = 0; first < levers.Count; first++)
        {
            if (!levers[first].Traits.HasFlag(First))
                continue;
            for (var second = 0; second < levers.Count; second++)
            {
                if (second != first && levers[second].Traits.HasFlag(Second))
                    return true;
            }
        }

        return false;
    }
}
