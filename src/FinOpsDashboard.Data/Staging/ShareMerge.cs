using System.Globalization;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Makes the stored shares of days equal to staged ones: it reads both in one order, and writes the days that differ.</summary>
internal sealed class ShareMerge
{
    private const string Table = "\"SpendSplits\"";
    private const int Keys = 4;

    private readonly FinOpsDbContext _context;
    private readonly StageVocabulary _vocabulary;
    private readonly IReadOnlyList<int> _lineIds;
    private readonly IReadOnlyList<IntegerColumn> _columns;
    private readonly IntegerTable _staged, _stored;
    private readonly List<(ShareKey Key, int Row)> _keys = [];

    /// <summary>Begins.</summary>
    /// <param name="context">The context whose transaction it is.</param>
    /// <param name="metrics">The metric columns.</param>
    /// <param name="vocabulary">What codes stand for.</param>
    /// <param name="lineIds">The charge line of each code that is usage.</param>
    public ShareMerge(FinOpsDbContext context, MetricColumns metrics, StageVocabulary vocabulary, IReadOnlyList<int> lineIds)
    {
        (_context, _vocabulary, _lineIds) = (context, vocabulary, lineIds);
        _columns =
        [
            new("\"DimensionId\"", IntegerType.Int), new("\"Day\"", IntegerType.Int), new("\"ChargeLineId\"", IntegerType.Int), new("\"ValueId\"", IntegerType.Int),
            .. metrics.List.Select(column => new IntegerColumn(column)), new("\"IsEstimated\"", IntegerType.Flag),
        ];
        (_staged, _stored) = (new IntegerTable(_columns.Count), new IntegerTable(_columns.Count));
    }

    /// <summary>Makes the stored shares of some days in a dimension equal to the staged ones.</summary>
    /// <param name="rows">The staged rows of the days.</param>
    /// <param name="days">The days.</param>
    /// <param name="place">The dimension's place.</param>
    /// <param name="dimensionId">The dimension.</param>
    /// <param name="valueIds">The split value of each code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The days that changed.</returns>
    public async Task<IReadOnlyCollection<int>> RunAsync(
        StagedRows rows, IReadOnlyCollection<int> days, int place, int dimensionId, IReadOnlyList<int> valueIds, CancellationToken cancellationToken)
    {
        AddUp(rows, place, dimensionId, valueIds);
        await ReadStoredAsync(dimensionId, days, cancellationToken).ConfigureAwait(false);
        var changed = DaysThatDiffer();
        if (changed.Count == 0) return changed;
        await _context.SpendSplits.Where(split => split.DimensionId == dimensionId && changed.Contains(split.Day))
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.InsertRowsAsync(Table, _columns, _staged.Rows(row => changed.Contains(DayOf(_staged, row))), cancellationToken).ConfigureAwait(false);
        return changed;
    }

    /// <summary>The usage among the rows by their keys, in the order of these.</summary>
    private void AddUp(StagedRows rows, int place, int dimensionId, IReadOnlyList<int> valueIds)
    {
        var usage = _vocabulary.UsageCodes.ToHashSet();
        _keys.Clear();
        for (var row = 0; row < rows.Count; row++)
        {
            if (usage.Contains(rows.RecordTypeOf(row)) && rows.ValueOf(row, place) is var value && value != StageVocabulary.NoDimension)
                _keys.Add((new ShareKey(rows.DayOf(row), _lineIds[rows.LineOf(row)], valueIds[value]), row));
        }

        _keys.Sort((left, right) => left.Key.CompareTo(right.Key));
        _staged.Clear();
        _staged.Reserve(_keys.Count);
        ShareKey? before = null;
        foreach (var (key, row) in _keys)
        {
            var amounts = rows.AmountsOf(row);
            if (key != before)
            {
                var share = _staged.Add();
                (share[0], share[1], share[2], share[3]) = (dimensionId, key.Day, key.ChargeLineId, key.ValueId);
                amounts.CopyTo(share[Keys..]);
                before = key;
                continue;
            }

            var sum = _staged[_staged.Count - 1][Keys..];
            for (var amount = 0; amount < amounts.Length - 1; amount++) sum[amount] += amounts[amount];
            sum[^1] |= amounts[^1];
        }
    }

    private async Task ReadStoredAsync(int dimensionId, IReadOnlyCollection<int> days, CancellationToken cancellationToken)
    {
        _stored.Clear();
        // Most imports bring what is stored already.
        _stored.Reserve(_staged.Count);
        var columns = string.Join(", ", _columns.Select(column => column.Type == IntegerType.Flag ? $"CASE WHEN {column.Name} THEN 1 ELSE 0 END" : column.Name));
        await _context.ReadRowsAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT {columns} FROM {Table} WHERE "DimensionId" = {dimensionId} AND "Day" IN ({SqlIntegers.List(days)})
                ORDER BY "Day", "ChargeLineId", "ValueId"
                """),
            _stored,
            cancellationToken).ConfigureAwait(false);
    }

    private HashSet<int> DaysThatDiffer()
    {
        var changed = new HashSet<int>();
        var (staged, stored) = (0, 0);
        while (staged < _staged.Count || stored < _stored.Count)
        {
            var day = Math.Min(staged < _staged.Count ? DayOf(_staged, staged) : int.MaxValue, stored < _stored.Count ? DayOf(_stored, stored) : int.MaxValue);
            var (stagedEnd, storedEnd) = (EndOf(_staged, staged, day), EndOf(_stored, stored, day));
            if (!IsSame(staged, stagedEnd, stored, storedEnd)) changed.Add(day);
            (staged, stored) = (stagedEnd, storedEnd);
        }

        return changed;
    }

    private bool IsSame(int staged, int stagedEnd, int stored, int storedEnd)
    {
        if (stagedEnd - staged != storedEnd - stored) return false;
        for (; staged < stagedEnd; staged++, stored++)
        {
            if (!_staged[staged].SequenceEqual(_stored[stored])) return false;
        }

        return true;
    }

    private static int EndOf(IntegerTable table, int row, int day)
    {
        while (row < table.Count && DayOf(table, row) == day) row++;
        return row;
    }

    private static int DayOf(IntegerTable table, int row) => (int)table[row][1];
}
