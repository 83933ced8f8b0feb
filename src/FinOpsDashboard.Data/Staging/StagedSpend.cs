using System.Runtime.InteropServices;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Adds rows up as far as memory allows, and writes the sums into temporary tables.</summary>
internal sealed class StagedSpend(FinOpsDbContext context, StageTables tables, IReadOnlyList<SplitDimensionKey> dimensions, TimeProvider time) : IStagedSpend
{
    /// <summary>Sums held in memory, each about 150 bytes: rows of the same key that lie further apart are added up by the database.</summary>
    private const int SumsInMemory = 100_000;

    private readonly Dictionary<StageKey, StageSum> _sums = new(SumsInMemory);
    private readonly Dictionary<DateOnly, bool> _covered = [];
    private readonly int _accountPlace = dimensions.ToList().IndexOf(SplitDimensionKey.Account);

    /// <summary>What the codes in the tables stand for.</summary>
    public StageVocabulary Vocabulary { get; } = new(dimensions.Count);

    /// <summary>The split dimensions.</summary>
    public IReadOnlyList<SplitDimensionKey> Dimensions => dimensions;

    /// <summary>The days that the files cover, as <c>yyyymmdd</c>, and whether each is final.</summary>
    public IReadOnlyDictionary<int, bool> Days => _covered.ToDictionary(day => DayKey.From(day.Key), day => !day.Value);

    /// <inheritdoc />
    public async ValueTask AddAsync(SpendRow row, CancellationToken cancellationToken)
    {
        var key = new StageKey(DayKey.From(row.Day), Vocabulary.LineOf(row), Vocabulary.RecordTypes.Of(row.RecordType), Vocabulary.SharesOf(row));
        if (row.AccountName.Length > 0 && _accountPlace >= 0 && row.Shares[_accountPlace] is { } account) Vocabulary.AccountNames[account] = row.AccountName;
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        sum.Metrics += StoredMetrics.From(row.Metrics);
        sum.IsEstimated |= row.IsEstimated;
        if (_sums.Count >= SumsInMemory) await FlushAsync(cancellationToken).ConfigureAwait(false);
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
        return await new StageMerge(context, tables, this, time.GetUtcNow().UtcDateTime)
            .RunAsync(readings, notes, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (context.Database.CurrentTransaction is { } open) await open.DisposeAsync().ConfigureAwait(false);
            await tables.DropAsync().ConfigureAwait(false);
        }
        finally
        {
            await context.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_sums.Count == 0) return;
        // On SQLite a transaction that begins as a reader: temporary tables are its own file, and nobody else has to wait.
        var connection = context.Database.GetDbConnection();
        var own = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.UseTransactionAsync(own, cancellationToken).ConfigureAwait(false);
        foreach (var month in _sums.GroupBy(sum => sum.Key.Day / 100).OrderBy(month => month.Key))
        {
            await tables.AddMonthAsync(month.Key, cancellationToken).ConfigureAwait(false);
            await context.InsertRowsAsync(StageTables.NameOf(month.Key), tables.Columns, month.Select(Row), cancellationToken).ConfigureAwait(false);
        }

        await transaction!.CommitAsync(cancellationToken).ConfigureAwait(false);
        await own.DisposeAsync().ConfigureAwait(false);
        _sums.Clear();
    }

    private long[] Row(KeyValuePair<StageKey, StageSum> entry)
    {
        var (key, sum) = entry;
        var metrics = sum.Metrics;
        var shares = Vocabulary.SharesOf(key.Shares);
        var row = new long[3 + shares.Count + 11];
        (row[0], row[1], row[2]) = (key.Day, key.Line, key.RecordType);
        for (var dimension = 0; dimension < shares.Count; dimension++) row[3 + dimension] = shares[dimension];
        var place = 3 + shares.Count;
        foreach (var value in (ReadOnlySpan<FixedPoint>)
            [metrics.UnblendedCost, metrics.NetUnblendedCost, metrics.AmortizedCost, metrics.NetAmortizedCost, metrics.UsageQuantity])
        {
            row[place++] = value.Units;
            row[place++] = value.Rest;
        }

        row[place] = sum.IsEstimated ? 1 : 0;
        return row;
    }
}
