using System.Globalization;
using System.Text;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spending;

/// <summary>
/// Writes the statement that answers a question from one table: sums by period and at most two keys, grouped inside the database, or rows by period
/// and charge line, or carrier, for <see cref="RowSums"/>. Table and column names come from here alone; every value is a parameter. The text is the
/// same for SQLite and PostgreSQL.
/// </summary>
internal sealed class SpendSql
{
    private readonly List<object> _parameters = [];
    private readonly StringBuilder _where = new();

    private SpendSql(SpendTable table) => Table = table;

    public SpendTable Table { get; }

    public string Text { get; private set; } = "";

    public object[] Parameters => [.. _parameters];

    /// <summary>The statement over one table.</summary>
    public static SpendSql For(SpendQuestion question, SpendTable table, IReadOnlyList<string>? recordTypes = null, bool excludeRecordTypes = false)
    {
        var sql = new SpendSql(table);
        var monthly = question.Granularity == SpendGranularity.Monthly;
        var period = table.Period == "Month" ? "t.\"Month\"" : monthly ? "t.\"Day\" / 100" : "t.\"Day\"";
        var (units, rest, restPerUnit) = SpendTable.MetricColumns(question.Metric);
        var (unitsSum, restSum) = ($"t.\"{units}\"", $"t.\"{rest}\"");
        var from = table.From;
        if (table.SharesLessened is { } shares)
        {
            from += sql.JoinShares(question, shares, units, rest);
            (unitsSum, restSum) = ($"({unitsSum} - COALESCE(s.\"Units\", 0))", $"({restSum} - COALESCE(s.\"Rest\", 0))");
        }

        sql.AddPeriod(question);
        if (table.Rows is { } rows)
        {
            sql.AddThings(question, rows.Id, rows.Things);
            sql.Text = $"""
                SELECT {period} AS "Period", {rows.Id}, {unitsSum}, {restSum}, CASE WHEN t."IsEstimated" THEN 1 ELSE 0 END
                FROM {from}
                WHERE {sql._where}
                """;
            return sql;
        }

        foreach (var filter in question.Filters) sql.AddIn(table.ColumnOf(filter.Key), filter.Values);
        if (table.IsOfDimensions) sql._where.Append(CultureInfo.InvariantCulture, $" AND t.\"DimensionId\" = {sql.DimensionId(question)}");
        if (table.SharesLessened is not null) sql._where.Append(CultureInfo.InvariantCulture, $" AND {NotZero(unitsSum, restSum, restPerUnit)}");
        if (recordTypes is not null) sql.AddIn("t.\"RecordType\"", recordTypes, excludeRecordTypes);

        var keys = question.GroupBy.Select(table.ColumnOf).ToList();
        var groups = string.Join(", ", keys.Where(key => !SpendTable.IsConstant(key)).Select(SpendTable.GroupOf).Prepend(period));
        var quantityUnits = question.Metric == SpendMetric.Quantity ? $",\n  MIN({table.UnitColumn}), MAX({table.UnitColumn})" : "";
        sql.Text = $"""
            SELECT {period} AS "Period", {keys.ElementAtOrDefault(0) ?? SpendTable.NoColumn} AS "First", {keys.ElementAtOrDefault(1) ?? SpendTable.NoColumn} AS "Second",
              CAST(SUM({unitsSum}) AS bigint) AS "Units", CAST(SUM({restSum}) AS bigint) AS "Rest",
              MAX(CASE WHEN t."IsEstimated" THEN 1 ELSE 0 END) AS "Estimated"{quantityUnits}
            FROM {from}
            WHERE {sql._where}
            GROUP BY {groups}
            """;
        return sql;
    }

    /// <summary>The statement for the values that charge lines have of a key.</summary>
    public static string ValuesOf(SpendKey key) => $"SELECT {SpendTable.Facts.ColumnOf(key)} AS \"Value\" FROM \"ChargeLines\" l";

    /// <summary>
    /// The statement for what the charge lines or carriers of a table by rows say of a question's keys: the id, two keys, and the unit of
    /// quantities.
    /// </summary>
    public static string ThingsOf(SpendQuestion question, SpendTable table)
    {
        var keys = question.GroupBy.Select(table.ColumnOf).ToList();
        return $"SELECT \"Id\", {keys.ElementAtOrDefault(0) ?? SpendTable.NoColumn}, {keys.ElementAtOrDefault(1) ?? SpendTable.NoColumn}, {table.UnitColumn} FROM {table.Rows?.Things}";
    }

    private void AddPeriod(SpendQuestion question) => _where.Append(InPeriod("t", question));

    /// <summary>Only the charge lines or carriers that filters leave.</summary>
    private void AddThings(SpendQuestion question, string id, string things)
    {
        if (question.Filters.Count == 0) return;
        _where.Append(CultureInfo.InvariantCulture, $" AND {id} IN (SELECT \"Id\" FROM {things} WHERE 1 = 1");
        foreach (var filter in question.Filters) AddIn(Table.ColumnOf(filter.Key), filter.Values);
        _where.Append(')');
    }

    private string InPeriod(string alias, SpendQuestion question)
    {
        var (from, to) = Table.Period == "Month"
            ? (DayKey.From(question.Period.Start) / 100, DayKey.From(question.Period.EndExclusive.AddDays(-1)) / 100 + 1)
            : (DayKey.From(question.Period.Start), DayKey.From(question.Period.EndExclusive));
        var column = $"{alias}.\"{Table.Period}\"";
        // The key of the largest table begins with the day: a few features are found by a search for each day, not by a walk over all.
        if (Table == SpendTable.FeatureDays && question.Filters.Any(filter => filter.Key == SpendKey.Feature))
            return $"{column} IN (SELECT s.\"Day\" FROM \"SpendDays\" s WHERE s.\"Day\" >= {Parameter(from)} AND s.\"Day\" < {Parameter(to)})";
        return $"{column} >= {Parameter(from)} AND {column} < {Parameter(to)}";
    }

    /// <summary>The sums of the shares of each fact, beside the facts.</summary>
    private string JoinShares(SpendQuestion question, string table, string units, string rest) =>
        $"""
         LEFT JOIN (
          SELECT p."{Table.Period}" AS "Period", p."ChargeLineId" AS "ChargeLineId",
            CAST(SUM(p."{units}") AS bigint) AS "Units", CAST(SUM(p."{rest}") AS bigint) AS "Rest"
          FROM "{table}" p
          WHERE p."DimensionId" = {DimensionId(question)} AND {InPeriod("p", question)}
          GROUP BY p."{Table.Period}", p."ChargeLineId") s ON s."Period" = t."{Table.Period}" AND s."ChargeLineId" = t."ChargeLineId"
        """;

    private string DimensionId(SpendQuestion question)
    {
        var dimension = question.Keys().First(key => key.Source == SpendKeySource.Dimension);
        return $"(SELECT d.\"Id\" FROM \"SplitDimensions\" d WHERE d.\"Key\" = {Parameter(dimension.Word)})";
    }

    /// <summary>Units and rest may carry one amount in two ways: 1 nano-dollar and −10⁹ atto-dollars are zero together.</summary>
    private static string NotZero(string units, string rest, long restPerUnit) => string.Create(
        CultureInfo.InvariantCulture, $"({rest} % {restPerUnit} <> 0 OR {units} <> -({rest} / {restPerUnit}))");

    private void AddIn(string column, IReadOnlyList<string> values, bool exclude = false)
    {
        if (values.Count == 0)
        {
            if (!exclude) _where.Append(" AND 1 = 0");
            return;
        }

        var list = string.Join(", ", values.Select(value => Parameter(value)));
        _where.Append(CultureInfo.InvariantCulture, $" AND {column} {(exclude ? "NOT IN" : "IN")} ({list})");
    }

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{_parameters.Count - 1}}}");
    }
}
