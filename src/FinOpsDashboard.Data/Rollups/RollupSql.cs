using System.Globalization;
using System.Text;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// The statements that rebuild rollups inside the database, row by row nothing leaves it. The text is the same for SQLite and PostgreSQL;
/// every number in it is an integer of ours.
/// </summary>
internal sealed class RollupSql(MetricColumns metrics)
{
    private const string Estimated = "CASE WHEN {0}.\"IsEstimated\" THEN 1 ELSE 0 END";
    private static readonly CompositeFormat EstimatedOf = CompositeFormat.Parse(Estimated);

    /// <summary>The totals of carriers on some days, from what they carry of each charge line.</summary>
    public string DayTotals(IReadOnlyCollection<int> days) => Insert(
        "FeatureDayTotals", ["Day", "CarrierId"], "FeatureDays", $"r.\"Day\" IN ({List(days)})", "r.\"Day\", r.\"CarrierId\"", "r.\"Day\", r.\"CarrierId\"");

    /// <summary>What carriers carry of each charge line in a month, from its days.</summary>
    public string FeatureMonths(int month) => Insert(
        "FeatureMonths", ["Month", "CarrierId", "ChargeLineId"], "FeatureDays", DaysOf(month), $"{month}, r.\"CarrierId\", r.\"ChargeLineId\"", "r.\"CarrierId\", r.\"ChargeLineId\"");

    /// <summary>The totals of carriers in a month, from those of its days.</summary>
    public string MonthTotals(int month) => Insert(
        "FeatureMonthTotals", ["Month", "CarrierId"], "FeatureDayTotals", DaysOf(month), $"{month}, r.\"CarrierId\"", "r.\"CarrierId\"");

    /// <summary>The charge lines of a month, from the facts.</summary>
    public string LineMonths(int month) => Insert(
        "LineMonths", ["Month", "ChargeLineId"], "SpendFacts", DaysOf(month), $"{month}, r.\"ChargeLineId\"", "r.\"ChargeLineId\"");

    /// <summary>The shares of a month in one dimension, from its days.</summary>
    public string SplitMonths(int month, int dimensionId) => Insert(
        "SplitMonths",
        ["DimensionId", "Month", "ChargeLineId", "ValueId"],
        "SpendSplits",
        string.Create(CultureInfo.InvariantCulture, $"r.\"DimensionId\" = {dimensionId} AND {DaysOf(month)}"),
        string.Create(CultureInfo.InvariantCulture, $"{dimensionId}, {month}, r.\"ChargeLineId\", r.\"ValueId\""),
        "r.\"ChargeLineId\", r.\"ValueId\"");

    /// <summary>What carriers carry of each charge line on some days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="dimension">The split dimension that rules look at, and its value for what is not split; null when no rule does.</param>
    public string FeatureDays(IReadOnlyCollection<int> days, (int Id, int UnsplitValueId)? dimension) =>
        $"""
        INSERT INTO "FeatureDays" ("Day", "CarrierId", "ChargeLineId", {metrics.Names}, "IsEstimated")
        SELECT a."Time", a."CarrierId", a."ChargeLineId", {metrics.Sums("a")}, MAX(a."Estimated") = 1
        FROM ({Carried(SpendTables.Days, days, dimension)}) a
        GROUP BY a."Time", a."CarrierId", a."ChargeLineId"
        """;

    /// <summary>What carriers would carry of some days or months: three columns for time, carrier and two for the unblended cost.</summary>
    /// <param name="tables">Days or months.</param>
    /// <param name="times">Which of them.</param>
    /// <param name="dimension">The split dimension that rules look at, and its value for what is not split; null when no rule does.</param>
    public string CostOfCarriers(SpendTables tables, IReadOnlyCollection<int> times, (int Id, int UnsplitValueId)? dimension) =>
        $"""
        SELECT a."Time", a."CarrierId", CAST(SUM(a.{metrics.List[0]}) AS bigint), CAST(SUM(a.{metrics.List[1]}) AS bigint)
        FROM ({Carried(tables, times, dimension)}) a
        GROUP BY a."Time", a."CarrierId"
        """;

    /// <summary>
    /// Rows of spend with their carriers: facts whose carrier the line alone decides, shares of the others, and what these leave open of
    /// them. Carriers are looked up in the map that <see cref="CarrierMap"/> writes.
    /// </summary>
    private string Carried(SpendTables tables, IReadOnlyCollection<int> times, (int Id, int UnsplitValueId)? dimension)
    {
        var (list, time) = (List(times), tables.Time);
        var parts = new List<string>
        {
            $"""
            SELECT f."{time}" AS "Time", m."CarrierId", f."ChargeLineId", {metrics.Of("f")}, {EstimatedIn("f")} AS "Estimated"
            FROM "{tables.Facts}" f JOIN {CarrierMap.Table} m ON m."ChargeLineId" = f."ChargeLineId" AND m."ValueId" = {CarrierMap.NoValue}
            WHERE f."{time}" IN ({list}) AND m."ByShare" = 0
            """,
        };
        if (dimension is not { } split) return parts[0];
        var shares = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{tables.Shares}\" s WHERE s.\"DimensionId\" = {split.Id} AND s.\"{time}\" IN ({list}) AND s.\"ValueId\" <> {split.UnsplitValueId}");
        parts.Add(
            $"""
            SELECT s."{time}", m."CarrierId", s."ChargeLineId", {metrics.Of("s")}, s."Estimated"
            FROM (SELECT s."{time}", s."ChargeLineId", s."ValueId", {metrics.Of("s")}, {EstimatedIn("s")} AS "Estimated" FROM {shares}) s
            JOIN {CarrierMap.Table} m ON m."ChargeLineId" = s."ChargeLineId" AND m."ValueId" = s."ValueId"
            """);
        // Shares may be of facts that were restated since: what they leave open is nobody's yet.
        parts.Add(
            $"""
            SELECT f."{time}", m."CarrierId", f."ChargeLineId", {metrics.Rest("f", "t")}, {EstimatedIn("f")} AS "Estimated"
            FROM "{tables.Facts}" f JOIN {CarrierMap.Table} m ON m."ChargeLineId" = f."ChargeLineId" AND m."ValueId" = {CarrierMap.NoValue}
            LEFT JOIN (SELECT s."{time}", s."ChargeLineId", {metrics.Sums("s")} FROM {shares} GROUP BY s."{time}", s."ChargeLineId") t
              ON t."{time}" = f."{time}" AND t."ChargeLineId" = f."ChargeLineId"
            WHERE f."{time}" IN ({list}) AND m."ByShare" = 1 AND (t."{time}" IS NULL OR {metrics.AnyRest("f", "t")})
            """);
        return string.Join("\nUNION ALL\n", parts);
    }

    /// <summary>Integers as a list in SQL.</summary>
    public static string List(IEnumerable<int> values) => string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether a row is of a month, in a way that an index on the day answers.</summary>
    private static string DaysOf(int month) => string.Create(CultureInfo.InvariantCulture, $"r.\"Day\" >= {month * 100} AND r.\"Day\" < {(month + 1) * 100}");

    private static string EstimatedIn(string alias) => string.Format(CultureInfo.InvariantCulture, EstimatedOf, alias);

    private string Insert(string table, string[] keys, string from, string where, string values, string groups) =>
        $"""
        INSERT INTO "{table}" ({string.Join(", ", keys.Select(key => $"\"{key}\""))}, {metrics.Names}, "IsEstimated")
        SELECT {values}, {metrics.Sums("r")}, MAX({EstimatedIn("r")}) = 1
        FROM "{from}" r WHERE {where}
        GROUP BY {groups}
        """;
}
