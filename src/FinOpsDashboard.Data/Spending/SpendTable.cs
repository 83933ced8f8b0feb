using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Data.Spending;

/// <summary>A stored table that can answer, and what its columns are called.</summary>
internal sealed record SpendTable
{
    /// <summary>Stands for a key that a table does not have.</summary>
    public const string NoColumn = "''";

    private const string Lines = "JOIN \"ChargeLines\" l ON l.\"Id\" = t.\"ChargeLineId\"";
    private const string Unsplit = $"'{SplitCheck.Unsplit}'";
    private const string Unallocated = $"'{Allocator.Unallocated}'";

    private SpendTable(string period, string from, string feature = NoColumn, string share = NoColumn, bool hasLines = true) =>
        (Period, From, Feature, Share, HasLines) = (period, from, feature, share, hasLines);

    /// <summary>Facts by day; no feature.</summary>
    public static SpendTable Facts { get; } = new("Day", $"\"SpendFacts\" t {Lines}");

    /// <summary>What features carry, by day.</summary>
    public static SpendTable FeatureDays { get; } = new("Day", $"\"FeatureDays\" t {Lines}", "t.\"FeatureId\"");

    /// <summary>What features carry, by month: the rollup that charts of whole months read.</summary>
    public static SpendTable FeatureMonths { get; } = new("Month", $"\"FeatureMonths\" t {Lines}", "t.\"FeatureId\"");

    /// <summary>Shares of one dimension by day.</summary>
    public static SpendTable Splits { get; } = new(
        "Day",
        $"\"SpendSplits\" t {Lines} JOIN \"SplitValues\" v ON v.\"Id\" = t.\"ValueId\" JOIN \"SplitDimensions\" d ON d.\"Id\" = t.\"DimensionId\"",
        share: "v.\"Value\"");

    /// <summary>What the stored shares of one dimension leave open of the facts, by day.</summary>
    public static SpendTable SplitRemainders { get; } = new("Day", $"\"SpendFacts\" t {Lines}", share: Unsplit);

    /// <summary>
    /// Charges by record type and day. Credits, refunds and tax have no feature and no share: they stand with what is not allocated.
    /// </summary>
    public static SpendTable RecordTypes { get; } = new("Day", "\"RecordTypeCharges\" t", Unallocated, Unsplit, hasLines: false);

    /// <summary>The column of the period: <c>Day</c> or <c>Month</c>.</summary>
    public string Period { get; }

    /// <summary>The table with its joins.</summary>
    public string From { get; }

    /// <summary>Whether what stands for a column is a constant: PostgreSQL groups by columns only.</summary>
    public static bool IsConstant(string column) => column.StartsWith('\'');

    /// <summary>The unit of a quantity.</summary>
    public string UnitColumn => HasLines ? "l.\"QuantityUnit\"" : "'N/A'";

    private string Feature { get; }

    private string Share { get; }

    private bool HasLines { get; }

    /// <summary>The table that answers a question for usage with the fewest rows.</summary>
    public static SpendTable ForUsage(SpendQuestion question)
    {
        var sources = question.GroupBy.Concat(question.Filters.Select(filter => filter.Key)).Select(key => key.Source).ToHashSet();
        if (sources.Contains(SpendKeySource.Dimension)) return Splits;
        var wholeMonths = question.Period.Start.Day == 1 && question.Period.EndExclusive.Day == 1;
        if (question.Granularity == SpendGranularity.Monthly && wholeMonths) return FeatureMonths;
        return sources.Contains(SpendKeySource.Allocation) ? FeatureDays : Facts;
    }

    /// <summary>The column of a key; a constant text where the table has none.</summary>
    public string ColumnOf(SpendKey key) => key.Source switch
    {
        SpendKeySource.Dimension => Share,
        SpendKeySource.Allocation => Feature,
        SpendKeySource.RecordType => HasLines ? NoColumn : "t.\"RecordType\"",
        SpendKeySource.Line when !HasLines => key == SpendKey.Service ? "t.\"Service\"" : NoColumn,
        SpendKeySource.Line => LineColumnOf(key),
    };

    /// <summary>The two columns of a metric, and how many of the second make one of the first.</summary>
    public static (string UnitsColumn, string RestColumn, long RestPerUnit) MetricColumns(SpendMetric metric) => metric switch
    {
        SpendMetric.Unblended => ("UnblendedCostNanoUsd", "UnblendedCostAttoUsdRest", FixedPoint.CostRestPerUnit),
        SpendMetric.Amortized => ("AmortizedCostNanoUsd", "AmortizedCostAttoUsdRest", FixedPoint.CostRestPerUnit),
        SpendMetric.NetUnblended => ("NetUnblendedCostNanoUsd", "NetUnblendedCostAttoUsdRest", FixedPoint.CostRestPerUnit),
        SpendMetric.NetAmortized => ("NetAmortizedCostNanoUsd", "NetAmortizedCostAttoUsdRest", FixedPoint.CostRestPerUnit),
        SpendMetric.Quantity => ("UsageQuantityMillionths", "UsageQuantityRest", FixedPoint.QuantityRestPerUnit),
    };

    private static string LineColumnOf(SpendKey key) => key.Word switch
    {
        "service" => "l.\"Service\"",
        "usageType" => "l.\"UsageType\"",
        "model" => "l.\"Model\"",
        "tokenKind" => "l.\"TokenKind\"",
        "tier" => "l.\"Tier\"",
        "scope" => "l.\"Scope\"",
        "region" => "l.\"RegionId\"",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key is not on a charge line."),
    };
}
