namespace FinOpsDashboard.Domain.Choosing;

/// <summary>How much a driver weighs, and from where on it is said to dominate.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Weight">How much of the bill it makes, 0 to 1: of the model's price, what a smaller model would not cost; null when not known.</param>
/// <param name="DominatesFrom">The weight from which on it dominates.</param>
/// <param name="Name">The driver in a reader's words.</param>
/// <param name="Meaning">What a bill that it dominates says, as a sentence.</param>
public sealed record DriverRule(
    CostDriver Driver, Func<FeatureFacts, decimal?> Weight, decimal DominatesFrom, string Name, string Meaning)
{
    /// <summary>All drivers. Where several dominate, the one furthest beyond its threshold is named; where none does, volume.</summary>
    public static IReadOnlyList<DriverRule> All { get; } =
    [
        new(
            CostDriver.IdleCapacity,
            facts => facts.ShareOf(facts.IdleCapacityCost),
            0.3m,
            "idle capacity",
            "A large part of the bill is capacity that nothing used: hours are paid whether or not requests come."),
        new(
            CostDriver.RepeatedContext,
            facts => facts.ShareOf(facts.RepeatedContextCost),
            0.4m,
            "repeated context",
            "A large part of the bill is the same context, sent and paid with every request."),
        new(
            CostDriver.Output,
            facts => facts.ShareOf(facts.OutputCost),
            0.6m,
            "output",
            "Most of the bill is answers: output tokens cost several times what input tokens do."),
        new(
            CostDriver.ModelPrice,
            facts => facts.PriceOverSmallerModel is > 1m and var ratio ? 1m - (1m / ratio) : facts.PriceOverSmallerModel is null ? null : 0m,
            0.8m,
            "model price",
            "The model costs many times what a smaller one would for the same tokens."),
        new(
            CostDriver.Volume,
            _ => 0m,
            1m,
            "volume",
            "No part of the bill stands out: it is made by the number of requests."),
    ];
}
