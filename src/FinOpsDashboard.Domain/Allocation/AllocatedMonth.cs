using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// A month's bill with shared costs divided. Features, what is left of shared costs and both remainders add up to the bill to the last
/// digit.
/// </summary>
public sealed record AllocatedMonth
{
    /// <summary>Who carries something, by what they carry, the largest first.</summary>
    public required IReadOnlyList<AllocatedFeature> Features { get; init; }

    /// <summary>The shared costs of the plan, in its order.</summary>
    public required IReadOnlyList<SharedCostMonth> SharedCosts { get; init; }

    /// <summary>What neither a rule nor a shared cost gave to anybody.</summary>
    public required Usd Unallocated { get; init; }

    /// <summary>What a rule might take, but whose share of the split dimension is not known.</summary>
    public required Usd Unsplit { get; init; }

    /// <summary>The bill.</summary>
    public required Usd Total { get; init; }

    /// <summary>What is left of shared costs that could not be divided, unallocated spend aside.</summary>
    public Usd Undivided => SharedCosts.Where(cost => cost.Cost.Id != SharedCost.UnallocatedId).Sum(cost => cost.Undivided);

    /// <summary>The share of the bill that rules gave features, 0 to 1 on a bill without credits; null without a bill.</summary>
    public decimal? DirectShare => ShareOf(Features.Sum(feature => feature.Direct));

    /// <summary>The share of the bill that features carry with shared costs and idle capacity; null without a bill.</summary>
    public decimal? AllocatedShare => ShareOf(Features.Sum(feature => feature.Total));

    /// <summary>Divides a month.</summary>
    /// <param name="plan">The plan that the month was allocated by.</param>
    /// <param name="carriers">What rules gave each carrier, once for each.</param>
    public static AllocatedMonth Of(AllocationPlan plan, IReadOnlyList<CarrierMonth> carriers)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(carriers);
        var byId = carriers.ToDictionary(carrier => carrier.CarrierId, StringComparer.Ordinal);
        var features = byId.Where(carrier => Allocator.IsFeature(carrier.Key)).ToDictionary(StringComparer.Ordinal);
        var onSeveral = OnSeveral(plan, byId);
        var shared = plan.SharedCosts.Concat(Unknown(plan, byId.Keys)).Select(cost => SharedCostDivision.Divide(cost, byId.GetValueOrDefault(cost.CarrierId), features, onSeveral)).ToList();
        var ids = features.Keys.Concat(shared.SelectMany(cost => cost.Parts).Select(part => part.FeatureId))
            .Concat(shared.Where(cost => cost.Idle != Usd.Zero).Select(cost => cost.Cost.OwnerId).OfType<string>())
            .Distinct(StringComparer.Ordinal);
        var unallocated = shared.FirstOrDefault(cost => cost.Cost.Id == SharedCost.UnallocatedId);
        return new AllocatedMonth
        {
            Features = [.. ids.Select(FeatureOf).Where(Counts).OrderByDescending(feature => feature.Total).ThenBy(feature => feature.FeatureId, StringComparer.Ordinal)],
            SharedCosts = shared,
            Unallocated = unallocated?.Undivided ?? DirectOf(Allocator.Unallocated),
            Unsplit = DirectOf(Allocator.Unsplit),
            Total = carriers.Sum(carrier => carrier.Direct),
        };

        AllocatedFeature FeatureOf(string id) => new(
            id,
            DirectOf(id),
            shared.Select(cost => (cost.Cost.Id, Part: cost.Parts.FirstOrDefault(part => part.FeatureId == id)))
                .Where(cost => cost.Part is not null).ToDictionary(cost => cost.Id, cost => cost.Part!.Amount, StringComparer.Ordinal),
            shared.Where(cost => cost.Cost.OwnerId == id).Sum(cost => cost.Idle));

        Usd DirectOf(string id) => byId.GetValueOrDefault(id)?.Direct ?? Usd.Zero;
    }

    /// <summary>Shared costs that rules name and the plan lacks: what they were given is not lost.</summary>
    private static IEnumerable<SharedCost> Unknown(AllocationPlan plan, IEnumerable<string> carrierIds)
    {
        foreach (var carrierId in carrierIds)
        {
            if (SharedCost.TryReadCarrier(carrierId, out var id) && plan.SharedCosts.All(cost => cost.Id != id))
                yield return new SharedCost { Id = id, Name = id, Method = SplitMethod.FixedShares };
        }
    }

    /// <summary>Features with capacity of their own, or with a part in several shared ones.</summary>
    private static HashSet<string> OnSeveral(AllocationPlan plan, Dictionary<string, CarrierMonth> byId) =>
    [
        .. plan.SharedCosts.Where(cost => cost.Method == SplitMethod.UsedCapacity && byId.ContainsKey(cost.CarrierId))
            .SelectMany(cost => cost.Receivers.Select(receiver => receiver.FeatureId))
            .Concat(byId.Values.Where(carrier => carrier.Capacity != Usd.Zero).Select(carrier => carrier.CarrierId))
            .GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key),
    ];

    private static bool Counts(AllocatedFeature feature) => feature.Direct != Usd.Zero || feature.Shared.Count > 0 || feature.Idle != Usd.Zero;

    private decimal? ShareOf(Usd part) => Total == Usd.Zero ? null : part / Total;
}
