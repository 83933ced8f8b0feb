using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>A table of sums that were made beforehand: its name, and its key in the order in which it is stored.</summary>
/// <param name="Name">The table.</param>
/// <param name="Fixed">The columns of the key that all rows written together share.</param>
/// <param name="Pair">The columns that <see cref="PairSums"/> tells apart; of one column alone, the second id is not written.</param>
internal sealed record RollupTable(string Name, IReadOnlyList<string> Fixed, IReadOnlyList<string> Pair)
{
    /// <summary>What carriers carry of each charge line, by day.</summary>
    public static RollupTable FeatureDays { get; } = new("FeatureDays", ["Day"], ["CarrierId", "ChargeLineId"]);

    /// <summary>What carriers carry, by day.</summary>
    public static RollupTable FeatureDayTotals { get; } = new("FeatureDayTotals", ["Day"], ["CarrierId"]);

    /// <summary>What carriers carry of each charge line, by month.</summary>
    public static RollupTable FeatureMonths { get; } = new("FeatureMonths", ["Month"], ["CarrierId", "ChargeLineId"]);

    /// <summary>What carriers carry, by month.</summary>
    public static RollupTable FeatureMonthTotals { get; } = new("FeatureMonthTotals", ["Month"], ["CarrierId"]);

    /// <summary>Charge lines by month.</summary>
    public static RollupTable LineMonths { get; } = new("LineMonths", ["Month"], ["ChargeLineId"]);

    /// <summary>Models by day, under their first charge line.</summary>
    public static RollupTable ModelDays { get; } = new("ModelDays", ["Day"], ["ChargeLineId"]);

    /// <summary>Shares by month.</summary>
    public static RollupTable SplitMonths { get; } = new("SplitMonths", ["DimensionId", "Month"], ["ChargeLineId", "ValueId"]);

    /// <summary>Writes sums inside the transaction of the context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="metrics">The metric columns.</param>
    /// <param name="keys">The values of <see cref="Fixed"/>.</param>
    /// <param name="sums">The sums; without a second column, every second id is zero.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task WriteAsync(FinOpsDbContext context, MetricColumns metrics, IReadOnlyList<int> keys, PairSums sums, CancellationToken cancellationToken)
    {
        IReadOnlyList<IntegerColumn> columns =
        [
            .. Fixed.Concat(Pair).Select(key => new IntegerColumn($"\"{key}\"", IntegerType.Int)),
            .. metrics.List.Select(column => new IntegerColumn(column)), new("\"IsEstimated\"", IntegerType.Flag),
        ];
        return context.InsertRowsAsync($"\"{Name}\"", columns, Rows(columns.Count, keys, sums), cancellationToken);
    }

    private IEnumerable<long[]> Rows(int width, IReadOnlyList<int> keys, PairSums sums)
    {
        var row = new long[width];
        for (var key = 0; key < keys.Count; key++) row[key] = keys[key];
        foreach (var sum in sums.InOrder())
        {
            sum.AsSpan(0, Pair.Count).CopyTo(row.AsSpan(keys.Count));
            sum.AsSpan(PairSums.Ids).CopyTo(row.AsSpan(keys.Count + Pair.Count));
            yield return row;
        }
    }
}
