namespace FinOpsDashboard.Data.Rollups;

/// <summary>Where spend and its shares are read from: by day as stored, or by month as summed up beforehand.</summary>
/// <param name="Facts">The table of charge lines.</param>
/// <param name="Shares">The table of their shares by a split dimension.</param>
/// <param name="Time">The column of both that says when.</param>
internal sealed record SpendTables(string Facts, string Shares, string Time)
{
    /// <summary>By UTC day, <c>yyyymmdd</c>.</summary>
    public static SpendTables Days { get; } = new("SpendFacts", "SpendSplits", "Day");

    /// <summary>By month, <c>yyyymm</c>.</summary>
    public static SpendTables Months { get; } = new("LineMonths", "SplitMonths", "Month");

    /// <summary>The pairs of lines and values among the shares.</summary>
    public IQueryable<LineValue> PairsOf(FinOpsDbContext context, int dimensionId, IReadOnlyCollection<int> times) => this == Days
        ? context.SpendSplits.Where(split => split.DimensionId == dimensionId && times.Contains(split.Day)).Select(split => new LineValue(split.ChargeLineId, split.ValueId))
        : context.SplitMonths.Where(split => split.DimensionId == dimensionId && times.Contains(split.Month)).Select(split => new LineValue(split.ChargeLineId, split.ValueId));
}
