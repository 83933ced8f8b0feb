namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What a sync pulls and may spend. Configuration section <c>FinOps:Aws</c>.</summary>
public sealed class SpendSyncOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "FinOps:Aws";

    /// <summary>The cost allocation tag keys that spend is split by, as Cost Explorer spells them. The default value is none.</summary>
    public IList<string> CostAllocationTagKeys { get; } = [];

    /// <summary>The cost categories that spend is split by, by their names. The default value is none.</summary>
    public IList<string> CostCategories { get; } = [];

    /// <summary>Whether spend is split by linked account too. The default value is true.</summary>
    public bool SplitByAccount { get; set; } = true;

    /// <summary>
    /// The most that requests may cost in one calendar month, US dollars, 0 to 10,000: 0 asks nothing. A sync that would pass it stops and says so.
    /// The default value is 20 dollars.
    /// </summary>
    public decimal MonthlyRequestBudgetUsd { get; set; } = 20m;

    /// <summary>
    /// How many days, today included, are pulled by the hour too, 0 to 14: Cost Explorer keeps hours for 14 days, where the payer account has
    /// enabled them. The default value is 0, since it costs requests.
    /// </summary>
    public int HourlyDays { get; set; }

    /// <summary>The split dimensions as the commands name them: <c>account</c>, <c>tag:team</c>, <c>costCategory:Unit</c>.</summary>
    public IReadOnlyList<SplitDimensionKey> SplitDimensions() =>
    [
        .. SplitByAccount ? [SplitDimensionKey.Account] : Array.Empty<SplitDimensionKey>(),
        .. CostAllocationTagKeys.Distinct(StringComparer.Ordinal).Select(SplitDimensionKey.Tag),
        .. CostCategories.Distinct(StringComparer.Ordinal).Select(SplitDimensionKey.CostCategory),
    ];
}
