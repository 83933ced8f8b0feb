using System.Globalization;
using FinOpsDashboard.Data.Rollups;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>
/// The temporary tables in which rows wait: one a month, so that storing a month reads its own rows only. They are of the connection and
/// gone with it.
/// </summary>
internal sealed class StageTables(FinOpsDbContext context, int dimensions)
{
    /// <summary>Codes of lines and the charge lines that they are.</summary>
    public const string Lines = "\"StagedLines\"";

    /// <summary>Codes of the values of one dimension and the split values that they are.</summary>
    public const string Values = "\"StagedValues\"";

    /// <summary>The shares of a month in one dimension.</summary>
    public const string Shares = "\"StagedShares\"";

    private readonly SortedSet<int> _months = [];

    /// <summary>The metric columns.</summary>
    public MetricColumns Metrics { get; } = MetricColumns.Of(context);

    /// <summary>The months that have rows.</summary>
    public IReadOnlyCollection<int> Months => _months;

    /// <summary>The columns of a month's table.</summary>
    public IReadOnlyList<string> Columns =>
    [
        "\"Day\"", "\"Line\"", "\"RecordType\"", .. Enumerable.Range(0, dimensions).Select(ValueColumn), .. Metrics.List, "\"Estimated\"",
    ];

    /// <summary>The table of a month.</summary>
    public static string NameOf(int month) => string.Create(CultureInfo.InvariantCulture, $"\"Staged{month}\"");

    /// <summary>The column with the codes of a dimension's values; -1 stands for a dimension that the file does not have.</summary>
    public static string ValueColumn(int dimension) => string.Create(CultureInfo.InvariantCulture, $"\"Value{dimension}\"");

    /// <summary>Makes the tables that every import has.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => RunAsync(
        $"""
        CREATE TEMPORARY TABLE {Lines} ("Code" bigint NOT NULL PRIMARY KEY, "ChargeLineId" bigint NOT NULL);
        CREATE TEMPORARY TABLE {Values} ("Code" bigint NOT NULL PRIMARY KEY, "ValueId" bigint NOT NULL);
        CREATE TEMPORARY TABLE {Shares} ("Day" bigint NOT NULL, "ChargeLineId" bigint NOT NULL, "ValueId" bigint NOT NULL, {Metrics.Definitions}, "Estimated" bigint NOT NULL);
        """,
        cancellationToken);

    /// <summary>Makes the table of a month when there is none yet.</summary>
    public Task AddMonthAsync(int month, CancellationToken cancellationToken)
    {
        if (!_months.Add(month)) return Task.CompletedTask;
        var columns = string.Join(", ", Columns.Select(column => $"{column} bigint NOT NULL"));
        return RunAsync($"CREATE TEMPORARY TABLE {NameOf(month)} ({columns})", cancellationToken);
    }

    /// <summary>Removes a month's table.</summary>
    public Task DropMonthAsync(int month, CancellationToken cancellationToken)
    {
        _months.Remove(month);
        return RunAsync($"DROP TABLE IF EXISTS {NameOf(month)}", cancellationToken);
    }

    /// <summary>Removes every table: the connection goes back to a pool.</summary>
    public async Task DropAsync()
    {
        foreach (var table in _months.Select(NameOf).Concat([Lines, Values, Shares]))
            await RunAsync($"DROP TABLE IF EXISTS {table}", CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs a statement; its text holds names of ours and integers only.</summary>
#pragma warning disable EF1002
    public Task<int> RunAsync(string sql, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
#pragma warning restore EF1002
}
