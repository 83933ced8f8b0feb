using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Finds the features whose rules match a charge line that another feature carries. Remembers lines, so it serves one thread at a time.</summary>
/// <param name="rules">The rules of all features in the order they are tried.</param>
public sealed class RuleOverlaps(IReadOnlyList<AllocationRule> rules)
{
    private readonly Dictionary<ChargeIdentity, List<AllocationRule>> _matching = [];

    /// <summary>
    /// The other features that a line might go to, in the order of their rules. Rules that look at different values of a tag or different
    /// accounts, or that hold on different days, divide a line, they do not compete for it.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="carrierId">The feature that carries it; a remainder is claimed by nobody.</param>
    public IReadOnlyList<string> ClaimantsOf(ChargeIdentity line, string carrierId)
    {
        if (carrierId is Allocator.Unallocated or Allocator.Unsplit) return [];
        if (!_matching.TryGetValue(line, out var matching)) _matching.Add(line, matching = [.. rules.Where(rule => rule.MatchesLine(line))]);
        var taking = matching.Where(rule => rule.FeatureId == carrierId).ToList();
        return
        [
            .. matching.Where(rule => rule.FeatureId != carrierId && taking.Any(taken => MayMeet(taken, rule)))
                .Select(rule => rule.FeatureId).Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool MayMeet(AllocationRule first, AllocationRule second) =>
        !(first.ValidUntil < second.ValidFrom) && !(second.ValidUntil < first.ValidFrom)
        && (first.Dimension is null || second.Dimension is null || first.Dimension == second.Dimension);
}
