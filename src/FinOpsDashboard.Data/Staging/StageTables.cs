using System.Globalization;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>
/// The temporary tables in which rows wait: one a month, so that storing a month reads its own rows only. They are of the connection and
/// gone with it.
/// </summary>
internal sealed class StageTables(FinOpsDbContext context, int dimensions)
{
    private readonly SortedSet<int> _months = [];
    private readonly HashSet<int> _made = [];

    /// <summary>The metric columns.</summary>
    public MetricColumns Metrics { get; } = MetricColumns.Of(context);

    /// <summary>The months that have rows.</summary>
    public IReadOnlyCollection<int> Months => _months;

    /// <summary>The columns of a month's table.</summary>
    public IReadOnlyList<IntegerColumn> Columns { get; } =
    [
        new("\"Day\""), new("\"Line\""), new("\"RecordType\""), .. Enumerable.Range(0, dimensions).Select(ValueColumn),
        .. MetricColumns.Of(context).List.Select(column => new IntegerColumn(column)), new("\"Estimated\""),
    ];

    /// <summary>The table of a month.</summary>
    public static string NameOf(int month) => string.Create(CultureInfo.InvariantCulture, $"\"Staged{month}\"");

    /// <summary>The column with the codes of a dimension's values; -1 stands for a dimension that the file does not have.</summary>
    private static IntegerColumn ValueColumn(int dimension) => new(string.Create(CultureInfo.InvariantCulture, $"\"Value{dimension}\""));

    /// <summary>Makes the table of a month when there is none yet.</summary>
    public Task AddMonthAsync(int month, CancellationToken cancellationToken)
    {
        if (!_months.Add(month)) return Task.CompletedTask;
        _made.Add(month);
        var columns = string.Join(", ", Columns.Select(column => $"{column.Name} bigint NOT NULL"));
        return RunAsync($"CREATE TEMPORARY TABLE {NameOf(month)} ({columns})", cancellationToken);
    }

    /// <summary>The unblended cost of the usage charges of some days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="usageCodes">The codes of charge types that are usage.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OverflowException">A day's amounts add up to more than the ledger keeps.</exception>
    public async Task<IReadOnlyDictionary<int, DayTotal>> TotalsAsync(
        IReadOnlyCollection<int> days, IEnumerable<int> usageCodes, CancellationToken cancellationToken)
    {
        var totals = new IntegerSums(keys: 1, width: 5);
        var usage = usageCodes.ToList() is { Count: > 0 } codes ? $"s.\"RecordType\" IN ({SqlIntegers.List(codes)})" : "1 = 0";
        foreach (var month in days.GroupBy(day => day / 100).Where(month => _months.Contains(month.Key)))
        {
            var sql = $"""
                SELECT s."Day", s.{Metrics.List[0]}, s.{Metrics.List[1]}, 1, 0
                FROM {NameOf(month.Key)} s WHERE {usage} AND s."Day" IN ({SqlIntegers.List(month)})
                """;
            await context.ReadRowsAsync(sql, totals, cancellationToken).ConfigureAwait(false);
        }

        return totals.Rows.Rows(_ => true).ToDictionary(total => (int)total[0], total => new DayTotal(new FixedPoint(total[1], total[2]), (int)total[3]));
    }

    /// <summary>Removes a month's table.</summary>
    public Task DropMonthAsync(int month, CancellationToken cancellationToken)
    {
        _months.Remove(month);
        return RunAsync($"DROP TABLE IF EXISTS {NameOf(month)}", cancellationToken);
    }

    /// <summary>
    /// Removes every table, for the connection goes back to a pool: those of stored months as well, which a transaction that was rolled back
    /// brought back.
    /// </summary>
    public async Task DropAsync()
    {
        foreach (var table in _made.Select(NameOf))
            await RunAsync($"DROP TABLE IF EXISTS {table}", CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs a statement; its text holds names of ours and integers only.</summary>
#pragma warning disable EF1002
    public Task<int> RunAsync(string sql, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
#pragma warning restore EF1002
}
