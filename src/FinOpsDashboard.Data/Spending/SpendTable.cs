using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Data.Spending;

/// <summary>A stored table that can answer, and what its columns are called.</summary>
internal sealed record SpendTable
{
    /// <summary>Stands for a key that a table does not have.</summary>
    public const string NoColumn = "''";

    private const string Lines = "JOIN \"ChargeLines\" l ON l.\"Id\" = t.\"ChargeLineId\"";
    private const string Carriers = "JOIN \"Carriers\" c ON c.\"Id\" = t.\"CarrierId\"";
    private const string CarriersFeature = "c.\"FeatureId\"";
    private const string AllLines = "\"ChargeLines\" l";
    private const string AllCarriers = "\"Carriers\" c";
    private const string Values = "JOIN \"SplitValues\" v ON v.\"Id\" = t.\"ValueId\"";
    private const string ValuesText = "v.\"Value\"";
    private const string Unsplit = $"'{SplitCheck.Unsplit}'";
    private const string Unallocated = $"'{Allocator.Unallocated}'";

    /// <summary>What all charge lines of one row of <see cref="ModelDays"/> have in common.</summary>
    private static readonly SpendKey[] OfModels = [SpendKey.Service, SpendKey.Model, SpendKey.Region, SpendKey.Tier, SpendKey.Scope];

    private SpendTable(string period, string from, string feature = NoColumn, string share = NoColumn, bool hasLines = true) =>
        (Period, From, Feature, Share, HasLines) = (period, from, feature, share, hasLines);

    /// <summary>Facts by day; no feature.</summary>
    public static SpendTable Facts { get; } = new("Day", "\"SpendFacts\" t") { Rows = ("t.\"ChargeLineId\"", AllLines) };

    /// <summary>Facts by day and model, whatever the kind of usage; no quantity.</summary>
    public static SpendTable ModelDays { get; } = new("Day", "\"ModelDays\" t") { Rows = ("t.\"ChargeLineId\"", AllLines) };

    /// <summary>Facts by month.</summary>
    public static SpendTable LineMonths { get; } = new("Month", "\"LineMonths\" t") { Rows = ("t.\"ChargeLineId\"", AllLines) };

    /// <summary>What features carry of each charge line, by day: the largest table.</summary>
    public static SpendTable FeatureDays { get; } = new("Day", $"\"FeatureDays\" t {Lines} {Carriers}", CarriersFeature);

    /// <summary>What features carry of each charge line, by month.</summary>
    public static SpendTable FeatureMonths { get; } = new("Month", $"\"FeatureMonths\" t {Lines} {Carriers}", CarriersFeature);

    /// <summary>What features carry, by day.</summary>
    public static SpendTable FeatureDayTotals { get; } = new("Day", "\"FeatureDayTotals\" t", CarriersFeature, hasLines: false) { Rows = ("t.\"CarrierId\"", AllCarriers) };

    /// <summary>What features carry, by month.</summary>
    public static SpendTable FeatureMonthTotals { get; } = new("Month", "\"FeatureMonthTotals\" t", CarriersFeature, hasLines: false) { Rows = ("t.\"CarrierId\"", AllCarriers) };

    /// <summary>Shares of one dimension by day.</summary>
    public static SpendTable Splits { get; } = new("Day", $"\"SpendSplits\" t {Lines} {Values}", share: ValuesText);

    /// <summary>Shares of one dimension by month.</summary>
    public static SpendTable SplitMonths { get; } = new("Month", $"\"SplitMonths\" t {Lines} {Values}", share: ValuesText);

    /// <summary>What the stored shares of one dimension leave open of the facts, by day.</summary>
    public static SpendTable SplitRemainders { get; } = new("Day", $"\"SpendFacts\" t {Lines}", share: Unsplit) { SharesLessened = "SpendSplits" };

    /// <summary>What the stored shares of one dimension leave open of the facts, by month.</summary>
    public static SpendTable SplitMonthRemainders { get; } = new("Month", $"\"LineMonths\" t {Lines}", share: Unsplit) { SharesLessened = "SplitMonths" };

    /// <summary>
    /// Charges by record type and day. Credits, refunds and tax have no feature and no share: they stand with what is not allocated.
    /// </summary>
    public static SpendTable RecordTypes { get; } = new("Day", "\"RecordTypeCharges\" t", Unallocated, Unsplit, hasLines: false);

    /// <summary>The column of the period: <c>Day</c> or <c>Month</c>.</summary>
    public string Period { get; }

    /// <summary>The table of the shares that are taken away from this one; null where none are.</summary>
    public string? SharesLessened { get; private init; }

    /// <summary>
    /// Of a table that has one row for each period and charge line, or carrier: the column that says which, and the table that says what it is
    /// called. Its rows are read as they are stored, and added up in memory by what is said of them: there are few lines and carriers, and
    /// sorting or joining texts takes a database longer than reading the rows. Null for other tables.
    /// </summary>
    public (string Id, string Things)? Rows { get; private init; }

    /// <summary>Whether it holds the shares of all dimensions, of which one is asked for.</summary>
    public bool IsOfDimensions => this == Splits || this == SplitMonths;

    /// <summary>The table with its joins.</summary>
    public string From { get; }

    /// <summary>Whether what stands for a column is a constant: PostgreSQL groups by columns only.</summary>
    public static bool IsConstant(string column) => column.StartsWith('\'');

    /// <summary>
    /// What to group by so that a column is the same in each group: the carrier's number instead of its name, in whose order the rows are
    /// stored already.
    /// </summary>
    public static string GroupOf(string column) => column == CarriersFeature ? "t.\"CarrierId\", c.\"Id\"" : column;

    /// <summary>The unit of a quantity.</summary>
    public string UnitColumn => HasLines ? "l.\"QuantityUnit\"" : "'N/A'";

    private string Feature { get; }

    private string Share { get; }

    private bool HasLines { get; }

    /// <summary>
    /// The tables that together answer a question for usage with the fewest rows: whole months from rollups of months, what is left of
    /// the period from days.
    /// </summary>
    public static IEnumerable<(SpendTable Table, DateRange Period)> ForUsage(SpendQuestion question)
    {
        var sources = question.Keys().Select(key => key.Source).ToHashSet();
        var byFeature = sources.Contains(SpendKeySource.Allocation);
        var byLine = sources.Contains(SpendKeySource.Line) || question.Metric == SpendMetric.Quantity;
        SpendTable[] days =
            sources.Contains(SpendKeySource.Dimension) ? [Splits, SplitRemainders]
            : !byFeature ? [question.Metric != SpendMetric.Quantity && question.Keys().All(OfModels.Contains) ? ModelDays : Facts]
            : byLine ? [FeatureDays]
            : [FeatureDayTotals];
        var whole = question.Granularity == SpendGranularity.Monthly ? WholeMonthsOf(question.Period) : default;
        if (whole.IsEmpty) return Over(question.Period, days);

        SpendTable[] months =
            sources.Contains(SpendKeySource.Dimension) ? [SplitMonths, SplitMonthRemainders]
            : !byFeature ? [LineMonths]
            : byLine ? [FeatureMonths]
            : [FeatureMonthTotals];
        return
        [
            .. Over(new DateRange(question.Period.Start, whole.Start), days),
            .. Over(whole, months),
            .. Over(new DateRange(whole.EndExclusive, question.Period.EndExclusive), days),
        ];
    }

    private static IEnumerable<(SpendTable Table, DateRange Period)> Over(DateRange period, SpendTable[] tables) =>
        period.IsEmpty ? [] : tables.Select(table => (table, period));

    private static DateRange WholeMonthsOf(DateRange period)
    {
        var month = BillingMonth.Of(period.Start);
        var first = period.Start == month.FirstDay ? month.FirstDay : month.Next.FirstDay;
        var end = BillingMonth.Of(period.EndExclusive).FirstDay;
        return first < end ? new DateRange(first, end) : default;
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
