using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Staging;

/// <summary>
/// The staged rows of some days, in memory: they are added up and sorted here, which takes the database three times as long. Rows of one key
/// that stand in several places are one row here.
/// </summary>
internal sealed class StagedRows(FinOpsDbContext context, StageTables tables)
{
    private readonly int _metrics = tables.Columns.Count - MetricColumns.Amounts;
    private readonly IntegerSums _sums = new(tables.Columns.Count - MetricColumns.Amounts, tables.Columns.Count);

    /// <summary>How many rows there are.</summary>
    public int Count => _sums.Count;

    /// <summary>Forgets what was read, and reads some days of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="days">Days of it.</param>
    /// <param name="expected">How many rows they are likely to have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OverflowException">Amounts add up to more than the ledger keeps.</exception>
    public async Task LoadAsync(int month, IReadOnlyCollection<int> days, int expected, CancellationToken cancellationToken)
    {
        _sums.Clear();
        _sums.Rows.Reserve(expected);
        if (!tables.Months.Contains(month)) return;
        var columns = string.Join(", ", tables.Columns.Select(column => column.Name));
        await context.ReadRowsAsync(
            $"SELECT {columns} FROM {StageTables.NameOf(month)} WHERE \"Day\" IN ({SqlIntegers.List(days)})", _sums, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int DayOf(int row) => (int)_sums.Rows[row][0];

    /// <summary>The code of the service and usage type.</summary>
    public int LineOf(int row) => (int)_sums.Rows[row][1];

    /// <summary>The code of the charge type.</summary>
    public int RecordTypeOf(int row) => (int)_sums.Rows[row][2];

    /// <summary>The code of the value of a dimension, or <see cref="StageVocabulary.NoDimension"/>.</summary>
    public int ValueOf(int row, int dimension) => (int)_sums.Rows[row][3 + dimension];

    /// <summary>The metrics as they are stored, in the order of their columns, and behind them whether the row is estimated: 1 or 0.</summary>
    public ReadOnlySpan<long> AmountsOf(int row) => _sums.Rows[row][_metrics..];

    /// <summary>The metrics.</summary>
    public StoredMetrics MetricsOf(int row)
    {
        var values = AmountsOf(row);
        return new StoredMetrics
        {
            UnblendedCost = new FixedPoint(values[0], values[1]),
            NetUnblendedCost = new FixedPoint(values[2], values[3]),
            AmortizedCost = new FixedPoint(values[4], values[5]),
            NetAmortizedCost = new FixedPoint(values[6], values[7]),
            UsageQuantity = new FixedPoint(values[8], values[9]),
        };
    }

    /// <summary>Whether the row is estimated.</summary>
    public bool IsEstimated(int row) => AmountsOf(row)[^1] != 0;
}
