using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>Divides shared costs of a month. Nothing is guessed: without what the method looks at, the cost stays undivided and says why.</summary>
internal static class SharedCostDivision
{
    /// <summary>Divides one.</summary>
    /// <param name="cost">How.</param>
    /// <param name="carried">What rules gave it; null when nothing of the month.</param>
    /// <param name="features">What rules gave features, by id: those without spend of the month are missing.</param>
    /// <param name="onSeveral">Features that run on several capacities of the month: which of their tokens ran where is not known.</param>
    public static SharedCostMonth Divide(
        SharedCost cost, CarrierMonth? carried, IReadOnlyDictionary<string, CarrierMonth> features, IReadOnlySet<string> onSeveral)
    {
        if (carried is null) return new SharedCostMonth { Cost = cost, Amount = Usd.Zero };
        return cost.Method == SplitMethod.UsedCapacity ? ByUse(cost, carried, features, onSeveral) : ByWeight(cost, carried.Direct, Weights(cost, features));
    }

    private static SharedCostMonth ByUse(
        SharedCost cost, CarrierMonth carried, IReadOnlyDictionary<string, CarrierMonth> features, IReadOnlySet<string> onSeveral)
    {
        var month = new SharedCostMonth { Cost = cost, Amount = carried.Direct };
        if (carried.Capacity != carried.Direct)
            return Undivided(month, "It holds charges that are not capacity paid by time: give them to another shared cost or feature.");
        if (carried.ModelUnitHours <= 0m)
            return Undivided(month, "No hours of model units were billed: only Provisioned Throughput can be divided by use.");
        if (cost is not { InputTokensPerUnitMinute: { } input, OutputTokensPerUnitMinute: { } output })
            return Undivided(month, "What a model unit delivers is not known: AWS does not publish it. Ask the account team or measure, and enter it.");
        if (cost.Receivers.FirstOrDefault(receiver => onSeveral.Contains(receiver.FeatureId)) is { } several)
            return Undivided(month, $"{several.FeatureId} ran on other capacity of the month too, and volumes do not say how much on which: divide by fixed shares.");
        var missing = cost.Receivers.Where(receiver => features.GetValueOrDefault(receiver.FeatureId)?.OnCapacity is null).Select(receiver => receiver.FeatureId).ToList();
        if (missing.Count > 0)
            return Undivided(month, $"Tokens on model units are on no bill, and no volume of the month was entered for {string.Join(", ", missing)}.");

        var loads = cost.Receivers.Select(receiver => (receiver.FeatureId, Tokens: features[receiver.FeatureId].OnCapacity!.Value)).ToList();
        var used = CapacityUse.ShareOf(carried.ModelUnitHours, input, output, loads.Aggregate(default(CapacityTokens), (sum, load) => sum + load.Tokens));
        var idle = used == 1m ? Usd.Zero : ExactShares.Of(carried.Direct, [used, 1m - used])[1];
        var weights = loads.Select(load => new SharedPart(load.FeatureId, load.Tokens.Total, Usd.Zero)).ToList();
        return month with { Idle = idle, UsedShare = used, Parts = weights.All(part => part.Weight == 0m) ? [] : Parts(carried.Direct - idle, weights) };
    }

    private static SharedCostMonth ByWeight(SharedCost cost, Usd amount, IReadOnlyList<SharedPart> weights)
    {
        var month = new SharedCostMonth { Cost = cost, Amount = amount };
        return weights.Any(part => part.Weight > 0m) ? month with { Parts = Parts(amount, weights) } : Undivided(month, NothingToDivideBy(cost));
    }

    private static IReadOnlyList<SharedPart> Weights(SharedCost cost, IReadOnlyDictionary<string, CarrierMonth> features)
    {
        var receivers = cost.Receivers.Count > 0
            ? cost.Receivers
            : [.. features.Values.Where(feature => feature.DirectUnblended != Usd.Zero)
                .Select(feature => feature.CarrierId).Order(StringComparer.Ordinal).Select(id => new SharedCostReceiver(id))];
        return [.. receivers.Select(receiver => new SharedPart(receiver.FeatureId, WeightOf(receiver), Usd.Zero)).Where(part => part.Weight > 0m)];

        decimal WeightOf(SharedCostReceiver receiver) => cost.Method switch
        {
            SplitMethod.Tokens => Math.Max(0m, features.GetValueOrDefault(receiver.FeatureId)?.BilledTokens ?? 0m),
            // A feature that was paid back more than it cost takes no part.
            SplitMethod.DirectCost => Math.Max(0m, features.GetValueOrDefault(receiver.FeatureId)?.DirectUnblended.Amount ?? 0m),
            SplitMethod.FixedShares => receiver.Percent ?? 0m,
            _ => 1m,
        };
    }

    private static List<SharedPart> Parts(Usd amount, IReadOnlyList<SharedPart> weights)
    {
        var amounts = ExactShares.Of(amount, [.. weights.Select(part => part.Weight)]);
        return [.. weights.Select((part, index) => part with { Amount = amounts[index] })];
    }

    private static SharedCostMonth Undivided(SharedCostMonth month, string reason) =>
        month.Amount == Usd.Zero ? month : month with { Undivided = month.Amount, Reason = reason };

    private static string NothingToDivideBy(SharedCost cost) => cost.Method switch
    {
        SplitMethod.Tokens => "No tokens were billed for the features that share it in this month.",
        SplitMethod.DirectCost => "Rules gave the features that share it no spend of this month.",
        SplitMethod.FixedShares => "No shares are agreed.",
        _ => "No feature has spend of this month. Name the features that share it.",
    };
}
