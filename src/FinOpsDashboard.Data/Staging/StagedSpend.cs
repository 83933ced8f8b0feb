using System.Runtime.InteropServices;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Adds rows up as far as memory allows, and writes the sums into temporary tables.</summary>
internal sealed class StagedSpend(
    FinOpsDbContext context, StageTables tables, IReadOnlyList<SplitDimensionKey> dimensions, StageRoom room, TimeProvider time) : IStagedSpend
{
    private Dictionary<StageKey, StageSum> _sums = new(room.Sums);
    private Dictionary<StageKey, StageSum> _full = new(room.Sums);
    private Task _writing = Task.CompletedTask;
    private readonly Dictionary<DateOnly, bool> _covered = [];
    private readonly Dictionary<int, int> _rowsOfDays = [];
    private readonly int _accountPlace = dimensions.ToList().IndexOf(SplitDimensionKey.Account);

    /// <summary>What the codes in the tables stand for.</summary>
    public StageVocabulary Vocabulary { get; } = new(dimensions.Count);

    /// <summary>The split dimensions.</summary>
    public IReadOnlyList<SplitDimensionKey> Dimensions => dimensions;

    /// <summary>The days that the files cover, as <c>yyyymmdd</c>, and whether each is final.</summary>
    public IReadOnlyDictionary<int, bool> Days => _covered.ToDictionary(day => DayKey.From(day.Key), day => !day.Value);

    /// <summary>How many rows are held in memory at once while they are stored.</summary>
    public int RowsAtOnce => room.Rows;

    /// <summary>How many rows of a day were written.</summary>
    public int RowsOf(int day) => _rowsOfDays.GetValueOrDefault(day);

    /// <inheritdoc />
    public async ValueTask AddAsync(SpendRow row, CancellationToken cancellationToken)
    {
        var key = new StageKey(DayKey.From(row.Day), Vocabulary.LineOf(row), Vocabulary.RecordTypes.Of(row.RecordType), Vocabulary.SharesOf(row));
        if (row.AccountName.Length > 0 && _accountPlace >= 0 && row.Shares[_accountPlace] is { } account) Vocabulary.AccountNames[account] = row.AccountName;
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out var isKnown);
        // Looked up here, while nothing else reads: the vocabulary grows on while full sums are written.
        if (!isKnown) sum.Shares = Vocabulary.SharesOf(key.Shares);
        sum.Metrics += StoredMetrics.From(row.Metrics);
        sum.IsEstimated |= row.IsEstimated;
        if (_sums.Count >= room.Sums) await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Cover(DateOnly day, bool isEstimated)
    {
        ref var estimated = ref CollectionsMarshal.GetValueRefOrAddDefault(_covered, day, out _);
        estimated |= isEstimated;
    }

    /// <inheritdoc />
    public async Task<StagedOutcome> StoreAsync(IReadOnlyList<ExportReading> readings, IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        // Storing needs the room for rows of its own.
        (_sums, _full) = ([], []);
        return await new StageMerge(context, tables, this, time.GetUtcNow().UtcDateTime)
            .RunAsync(readings, notes, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            if (context.Database.CurrentTransaction is { } open) await open.DisposeAsync().ConfigureAwait(false);
            await tables.DropAsync().ConfigureAwait(false);
            if (context.Database.IsSqlite()) await tables.RunAsync(SqlitePragmas.CacheOfPages, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            await context.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Has the sums written while further rows are read and added up.</summary>
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writing.ConfigureAwait(false);
        if (_sums.Count == 0) return;
        (_sums, _full) = (_full, _sums);
        _writing = Task.Run(() => WriteAsync(cancellationToken), cancellationToken);
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        // On SQLite a transaction that begins as a reader: temporary tables are its own file, and nobody else has to wait.
        var connection = context.Database.GetDbConnection();
        await using var own = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.UseTransactionAsync(own, cancellationToken).ConfigureAwait(false);
        foreach (var month in _full.Keys.Select(key => key.Day / 100).Distinct().Order().ToList())
        {
            await tables.AddMonthAsync(month, cancellationToken).ConfigureAwait(false);
            await context.InsertRowsAsync(StageTables.NameOf(month), tables.Columns, WaitingOf(month), cancellationToken).ConfigureAwait(false);
        }

        await transaction!.CommitAsync(cancellationToken).ConfigureAwait(false);
        _full.Clear();
    }

    /// <summary>The rows of a month, one after the other in the same array: copies of a hundred thousand sums would be the most that an import holds.</summary>
    private IEnumerable<long[]> WaitingOf(int month)
    {
        var row = new long[tables.Columns.Count];
        foreach (var (key, sum) in _full)
        {
            if (key.Day / 100 != month) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_rowsOfDays, key.Day, out _)++;
            var place = 0;
            row[place++] = key.Day;
            row[place++] = key.Line;
            row[place++] = key.RecordType;
            foreach (var share in sum.Shares) row[place++] = share;
            Add(sum.Metrics.UnblendedCost);
            Add(sum.Metrics.NetUnblendedCost);
            Add(sum.Metrics.AmortizedCost);
            Add(sum.Metrics.NetAmortizedCost);
            Add(sum.Metrics.UsageQuantity);
            row[place] = sum.IsEstimated ? 1 : 0;
            yield return row;

            void Add(FixedPoint value)
            {
                row[place++] = value.Units;
                row[place++] = value.Rest;
            }
        }
    }
}
