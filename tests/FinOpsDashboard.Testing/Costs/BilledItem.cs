using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Testing.Costs;

/// <summary>One item of a made-up bill.</summary>
public sealed record BilledItem(DateOnly Day, string Service, string UsageType, decimal Cost)
{
    public string RecordType { get; init; } = "Usage";

    public string Account { get; init; } = "111111111111";

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public decimal Quantity { get; init; } = 1;

    public bool IsEstimated { get; init; }

    public CostMetrics Metrics => new(Cost, Cost, Cost, Cost, Quantity, "N/A");
}
