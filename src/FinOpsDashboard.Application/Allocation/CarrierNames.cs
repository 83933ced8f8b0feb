using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>How pages name who carries spend, those that are gone included: closed months still have them.</summary>
/// <param name="features">The names of features by id.</param>
/// <param name="removed">The ids of features that were removed.</param>
/// <param name="sharedCosts">The names of shared costs by id.</param>
public sealed class CarrierNames(
    IReadOnlyDictionary<string, string> features, IReadOnlySet<string> removed, IReadOnlyDictionary<string, string> sharedCosts)
{
    /// <summary>What no feature carries, for whom there are no names.</summary>
    public static CarrierNames None { get; } = new(new Dictionary<string, string>(), new HashSet<string>(), new Dictionary<string, string>());

    /// <summary>These names and those of shared costs that are not stored yet.</summary>
    public CarrierNames With(IEnumerable<SharedCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var named = new Dictionary<string, string>(sharedCosts, StringComparer.Ordinal);
        foreach (var cost in costs) named[cost.Id] = cost.Name;
        return new CarrierNames(features, removed, named);
    }

    /// <summary>The name of a carrier.</summary>
    public string NameOf(string carrierId)
    {
        ArgumentNullException.ThrowIfNull(carrierId);
        if (carrierId == Allocator.Unallocated) return "Unallocated";
        if (carrierId == Allocator.Unsplit) return "Not split yet";
        if (SharedCost.TryReadCarrier(carrierId, out var id)) return $"{sharedCosts.GetValueOrDefault(id, id)} (shared)";
        if (SharedCost.TryReadIdle(carrierId, out var idle)) return $"{sharedCosts.GetValueOrDefault(idle, idle)}: idle capacity";
        var name = features.GetValueOrDefault(carrierId, carrierId);
        return removed.Contains(carrierId) ? $"{name} (removed)" : name;
    }
}
