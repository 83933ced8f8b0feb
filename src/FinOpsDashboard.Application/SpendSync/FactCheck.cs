namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Compares two pulls of the same money.</summary>
public static class FactCheck
{
    /// <summary>
    /// Cost Explorer rounds every row to ten decimals, so sums over differently grouped rows may differ by half of the last one per row.
    /// </summary>
    private const decimal RoundingPerRow = 0.000_000_000_1m;

    /// <summary>Quantities come with as many decimals as sixteen digits leave; a millionth of a unit costs nothing.</summary>
    private const decimal QuantityRoundingPerRow = 0.000_001m;

    /// <summary>Whether a difference in cost and quantity is no more than the rounding of so many rows.</summary>
    public static bool IsRounding(CostMetrics difference, int rows) =>
        IsRoundingOfCost(difference, rows) && decimal.Abs(difference.UsageQuantity) <= QuantityRoundingPerRow * rows;

    /// <summary>Whether a difference in cost is no more than the rounding of so many rows.</summary>
    public static bool IsRoundingOfCost(CostMetrics difference, int rows)
    {
        return IsRoundingOfCost(difference.UnblendedCost, rows) && IsRoundingOfCost(difference.NetUnblendedCost, rows)
            && IsRoundingOfCost(difference.AmortizedCost, rows) && IsRoundingOfCost(difference.NetAmortizedCost, rows);
    }

    /// <summary>Whether a difference of one cost, US dollars, is no more than the rounding of so many rows.</summary>
    public static bool IsRoundingOfCost(decimal difference, int rows) => decimal.Abs(difference) <= RoundingPerRow * rows;

    /// <summary>The days in which the charge types that are usage do not add up to the facts.</summary>
    /// <param name="facts">The sums of the facts.</param>
    /// <param name="byRecordType">Rows by (service, record type).</param>
    public static IReadOnlyList<DateOnly> DaysThatDiffer(
        IReadOnlyDictionary<ServiceDay, FactTotal> facts, IReadOnlyList<CostRow> byRecordType)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(byRecordType);
        var usage = byRecordType.Where(row => ChargeTypes.IsUsage(row.Second)).ToLookup(row => new ServiceDay(row.First, row.Day));
        return
        [
            .. facts.Keys.Union(usage.Select(group => group.Key))
                .Where(day => Differs(facts.GetValueOrDefault(day), usage[day].ToList()))
                .Select(day => day.Day)
                .Distinct(),
        ];
    }

    private static bool Differs(FactTotal facts, List<CostRow> usage)
    {
        var rest = usage.Aggregate(facts.Metrics, (sum, row) => sum.Minus(row.Metrics));
        return !IsRoundingOfCost(rest, facts.Rows + usage.Count);
    }
}
