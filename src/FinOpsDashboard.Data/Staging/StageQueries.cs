using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Staging;

/// <summary>The statements over staged rows. All text in them is names and integers of ours.</summary>
internal sealed class StageQueries(FinOpsDbContext context, StageTables tables, StageVocabulary vocabulary)
{
    private const string ShareKeys = "\"Day\", \"ChargeLineId\", \"ValueId\"";

    private string UsageOnly => vocabulary.UsageCodes.ToList() is { Count: > 0 } codes ? $"s.\"RecordType\" IN ({RollupSql.List(codes)})" : "1 = 0";

    /// <summary>Writes down which charge line each code is, adding lines that are new.</summary>
    public async Task WriteLinesAsync(CancellationToken cancellationToken)
    {
        var catalog = await ChargeLineCatalog.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        var usage = vocabulary.UsageLines.Select(code => (Code: code, Line: vocabulary.Lines.Values[code])).ToList();
        await catalog.AddMissingAsync(
            usage.Select(line => (line.Line.Service, line.Line.UsageType, vocabulary.Units[line.Code])), keepsUnits: false, cancellationToken).ConfigureAwait(false);
        await context.InsertRowsAsync(
            StageTables.Lines,
            ["\"Code\"", "\"ChargeLineId\""],
            usage.Select(line => new long[] { line.Code, catalog.Get(line.Line.Service, line.Line.UsageType).Id }),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The unblended cost of the usage charges of some days.</summary>
    public async Task<IReadOnlyDictionary<int, DayTotal>> TotalsAsync(IReadOnlyCollection<int> days, CancellationToken cancellationToken)
    {
        var totals = new Dictionary<int, DayTotal>();
        foreach (var month in days.GroupBy(day => day / 100).Where(month => tables.Months.Contains(month.Key)))
        {
            var sql = $"""
                SELECT s."Day", CAST(SUM(s.{tables.Metrics.List[0]}) AS bigint), CAST(SUM(s.{tables.Metrics.List[1]}) AS bigint), COUNT(*)
                FROM {StageTables.NameOf(month.Key)} s WHERE {UsageOnly} AND s."Day" IN ({RollupSql.List(month)}) GROUP BY s."Day"
                """;
            await foreach (var row in ReadAsync(sql, cancellationToken).ConfigureAwait(false))
                totals[row.GetInt32(0)] = new DayTotal(new FixedPoint(row.GetInt64(1), row.GetInt64(2)), row.GetInt32(3));
        }

        return totals;
    }

    /// <summary>The charges of some days of a month: usage by (service, usage type), everything by (service, record type).</summary>
    public async Task<(IReadOnlyList<CostRow> Facts, IReadOnlyList<CostRow> ByRecordType)> ChargesAsync(
        int month, IReadOnlyCollection<int> days, CancellationToken cancellationToken)
    {
        if (!tables.Months.Contains(month)) return ([], []);
        var facts = new List<CostRow>();
        var byUsage = $"""
            SELECT s."Day", s."Line", 0, {tables.Metrics.Sums("s")}, MAX(s."Estimated")
            FROM {StageTables.NameOf(month)} s WHERE {UsageOnly} AND s."Day" IN ({RollupSql.List(days)}) GROUP BY s."Day", s."Line"
            """;
        await foreach (var row in ReadAsync(byUsage, cancellationToken).ConfigureAwait(false)) facts.Add(Charge(row, line => line.UsageType));
        var types = new Dictionary<(DateOnly, string, string), CostRow>();
        var byType = $"""
            SELECT s."Day", s."Line", s."RecordType", {tables.Metrics.Sums("s")}, MAX(s."Estimated")
            FROM {StageTables.NameOf(month)} s WHERE s."Day" IN ({RollupSql.List(days)}) GROUP BY s."Day", s."Line", s."RecordType"
            """;
        await foreach (var row in ReadAsync(byType, cancellationToken).ConfigureAwait(false))
        {
            var recordType = vocabulary.RecordTypes.Values[row.GetInt32(2)];
            var charge = Charge(row, _ => recordType);
            // Quantities of different lines count different things.
            charge = charge with { Metrics = charge.Metrics with { UsageQuantity = 0, UsageUnit = "N/A" } };
            var key = (charge.Day, charge.First, charge.Second);
            types[key] = types.TryGetValue(key, out var sum)
                ? sum with { Metrics = sum.Metrics.Plus(charge.Metrics), IsEstimated = sum.IsEstimated || charge.IsEstimated }
                : charge;
        }

        return (facts, [.. types.Values]);
    }

    /// <summary>Makes the stored shares of some days in a dimension equal to the staged ones.</summary>
    /// <param name="month">The month of the days.</param>
    /// <param name="days">The days.</param>
    /// <param name="place">The dimension's place.</param>
    /// <param name="dimensionId">The dimension.</param>
    /// <param name="valueIds">The split value of each code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The days that changed.</returns>
    public async Task<IReadOnlyList<int>> MergeSharesAsync(
        int month, IReadOnlyCollection<int> days, int place, int dimensionId, IReadOnlyList<int> valueIds, CancellationToken cancellationToken)
    {
        await tables.RunAsync($"DELETE FROM {StageTables.Values}", cancellationToken).ConfigureAwait(false);
        await context.InsertRowsAsync(
            StageTables.Values, ["\"Code\"", "\"ValueId\""], valueIds.Select((id, code) => new long[] { code, id }), cancellationToken).ConfigureAwait(false);
        var stored = string.Create(CultureInfo.InvariantCulture, $"\"SpendSplits\" WHERE \"DimensionId\" = {dimensionId} AND \"Day\" IN ({RollupSql.List(days)})");
        var isNew = !await AnyAsync($"SELECT 1 FROM {stored} LIMIT 1", cancellationToken).ConfigureAwait(false);
        return isNew
            ? await InsertSharesAsync(month, days, place, dimensionId, cancellationToken).ConfigureAwait(false)
            : await ReplaceSharesAsync(SharesOf(month, days, place), stored, dimensionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The staged shares of some days, added up.</summary>
    private string SharesOf(int month, IReadOnlyCollection<int> days, int place) =>
        $"""
        SELECT s."Day", l."ChargeLineId", v."ValueId", {tables.Metrics.Sums("s")}, MAX(s."Estimated") AS "Estimated"
        FROM {StageTables.NameOf(month)} s
        JOIN {StageTables.Lines} l ON l."Code" = s."Line"
        JOIN {StageTables.Values} v ON v."Code" = s.{StageTables.ValueColumn(place)}
        WHERE {UsageOnly} AND s."Day" IN ({RollupSql.List(days)})
        GROUP BY s."Day", l."ChargeLineId", v."ValueId"
        """;

    /// <summary>Where nothing is stored yet there is nothing to compare with.</summary>
    private async Task<IReadOnlyList<int>> InsertSharesAsync(
        int month, IReadOnlyCollection<int> days, int place, int dimensionId, CancellationToken cancellationToken)
    {
        await tables.RunAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                INSERT INTO "SpendSplits" ("DimensionId", {ShareKeys}, {tables.Metrics.Names}, "IsEstimated")
                SELECT {dimensionId}, {ShareKeys}, {tables.Metrics.Names}, "Estimated" = 1 FROM ({SharesOf(month, days, place)}) a
                """),
            cancellationToken).ConfigureAwait(false);
        return await DaysAsync(
            $"SELECT DISTINCT s.\"Day\" FROM {StageTables.NameOf(month)} s WHERE {UsageOnly} AND s.\"Day\" IN ({RollupSql.List(days)})", cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<int>> ReplaceSharesAsync(string shares, string stored, int dimensionId, CancellationToken cancellationToken)
    {
        var columns = $"{ShareKeys}, {tables.Metrics.Names}";
        await tables.RunAsync($"DELETE FROM {StageTables.Shares}", cancellationToken).ConfigureAwait(false);
        await tables.RunAsync($"INSERT INTO {StageTables.Shares} ({columns}, \"Estimated\") {shares}", cancellationToken).ConfigureAwait(false);
        var ledger = $"SELECT {columns}, CASE WHEN \"IsEstimated\" THEN 1 ELSE 0 END AS \"Estimated\" FROM {stored}";
        var import = $"SELECT {columns}, \"Estimated\" FROM {StageTables.Shares}";
        var changed = await DaysAsync(
            $"SELECT \"Day\" FROM (SELECT * FROM ({ledger}) a EXCEPT SELECT * FROM ({import}) b) c UNION SELECT \"Day\" FROM (SELECT * FROM ({import}) d EXCEPT SELECT * FROM ({ledger}) e) f",
            cancellationToken).ConfigureAwait(false);
        if (changed.Count == 0) return changed;
        var list = RollupSql.List(changed);
        await tables.RunAsync(
            string.Create(CultureInfo.InvariantCulture, $"DELETE FROM \"SpendSplits\" WHERE \"DimensionId\" = {dimensionId} AND \"Day\" IN ({list})"),
            cancellationToken).ConfigureAwait(false);
        await tables.RunAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                INSERT INTO "SpendSplits" ("DimensionId", {columns}, "IsEstimated")
                SELECT {dimensionId}, {columns}, "Estimated" = 1 FROM {StageTables.Shares} WHERE "Day" IN ({list}) ORDER BY {ShareKeys}
                """),
            cancellationToken).ConfigureAwait(false);
        return changed;
    }

    private CostRow Charge(DbDataReader row, Func<(string Service, string UsageType), string> second)
    {
        var code = row.GetInt32(1);
        var line = vocabulary.Lines.Values[code];
        var metrics = new StoredMetrics
        {
            UnblendedCost = new FixedPoint(row.GetInt64(3), row.GetInt64(4)),
            NetUnblendedCost = new FixedPoint(row.GetInt64(5), row.GetInt64(6)),
            AmortizedCost = new FixedPoint(row.GetInt64(7), row.GetInt64(8)),
            NetAmortizedCost = new FixedPoint(row.GetInt64(9), row.GetInt64(10)),
            UsageQuantity = new FixedPoint(row.GetInt64(11), row.GetInt64(12)),
        };
        return new CostRow(DayKey.ToDay(row.GetInt32(0)), line.Service, second(line), metrics.ToMetrics(vocabulary.Units[code]), row.GetInt64(13) == 1);
    }

    private async Task<bool> AnyAsync(string sql, CancellationToken cancellationToken)
    {
        await foreach (var _ in ReadAsync(sql, cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    private async Task<IReadOnlyList<int>> DaysAsync(string sql, CancellationToken cancellationToken)
    {
        var days = new List<int>();
        await foreach (var row in ReadAsync(sql, cancellationToken).ConfigureAwait(false)) days.Add(row.GetInt32(0));
        return days;
    }

    private async IAsyncEnumerable<DbDataReader> ReadAsync(string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names and integers of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return reader;
    }
}
