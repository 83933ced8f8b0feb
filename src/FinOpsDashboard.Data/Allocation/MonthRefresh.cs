using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Rebuilds the rollups of months. It reads a day at a time, adds up in memory, where less is sorted than in a database, and writes in the
/// order in which rows are stored. It holds the rows of one day, and the sums of one month: of charge lines, of what carriers carry of them,
/// and of the shares of one dimension after the other.
/// </summary>
internal sealed class MonthRefresh
{
    private readonly FinOpsDbContext _context;
    private readonly CarrierMaps _maps;
    private readonly MetricColumns _metrics;
    private readonly IReadOnlyDictionary<int, int> _modelLines;
    private readonly IReadOnlyList<int> _dimensions;
    private readonly IntegerTable _facts = SpendTables.NewRows(), _shares = SpendTables.NewRows(), _none = SpendTables.NewRows();
    private readonly CarriedSpend _carried = new();
    private readonly PairSums _totals = new(), _models = new(), _lines = new(), _carriedOfMonth = new(), _sharesOfMonth = new();

    /// <summary>Begins.</summary>
    /// <param name="context">The context whose transaction it is.</param>
    /// <param name="maps">Who carries what.</param>
    /// <param name="modelLines">The line that stands for the model of each line.</param>
    /// <param name="dimensions">The split dimensions.</param>
    public MonthRefresh(FinOpsDbContext context, CarrierMaps maps, IReadOnlyDictionary<int, int> modelLines, IReadOnlyList<int> dimensions) =>
        (_context, _maps, _modelLines, _dimensions, _metrics) = (context, maps, modelLines, dimensions, MetricColumns.Of(context));

    /// <summary>Rebuilds a month.</summary>
    /// <param name="month">The month as <c>yyyymm</c>.</param>
    /// <param name="plan">The plan that it is allocated by.</param>
    /// <param name="changed">Its days that changed; what carriers carry of the others stays.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OverflowException">Amounts add up to more than the ledger keeps.</exception>
    public async Task RunAsync(int month, AllocationPlan plan, HashSet<int> changed, CancellationToken cancellationToken)
    {
        await DeleteAsync(month, changed, cancellationToken).ConfigureAwait(false);
        var spans = plan.SpansOf(DayKey.ToMonth(month).Days);
        foreach (var (day, allocator) in DaysOf(spans))
            await AddFactsAsync(day, changed.Contains(day) ? allocator : null, cancellationToken).ConfigureAwait(false);
        foreach (var dimension in _dimensions)
        {
            foreach (var (day, allocator) in DaysOf(spans))
                await AddSharesAsync(dimension, day, changed.Contains(day) ? allocator : null, cancellationToken).ConfigureAwait(false);
            await WriteAsync(RollupTable.SplitMonths, _sharesOfMonth, cancellationToken, dimension, month).ConfigureAwait(false);
            _sharesOfMonth.Clear();
        }

        await WriteAsync(RollupTable.FeatureMonths, _carriedOfMonth, cancellationToken, month).ConfigureAwait(false);
        await WriteTotalsAsync(RollupTable.FeatureMonthTotals, _carriedOfMonth, month, cancellationToken).ConfigureAwait(false);
        await WriteAsync(RollupTable.LineMonths, _lines, cancellationToken, month).ConfigureAwait(false);
        _carriedOfMonth.Clear();
        _lines.Clear();
    }

    private static IEnumerable<(int Day, Allocator Allocator)> DaysOf(IEnumerable<AllocationSpan> spans) =>
        spans.SelectMany(span => span.Days.Days().Select(day => (DayKey.From(day), span.Allocator)));

    /// <summary>Adds the charge lines of a day; with an allocator, what follows from them alone is made anew.</summary>
    private async Task AddFactsAsync(int day, Allocator? allocator, CancellationToken cancellationToken)
    {
        await SpendTables.Days.ReadFactsAsync(_context, _metrics, day, _facts, cancellationToken).ConfigureAwait(false);
        _lines.AddRows(_facts);
        if (allocator is null)
        {
            await SpendTables.ReadCarriedAsync(_context, _metrics, day, _facts, cancellationToken).ConfigureAwait(false);
            _carriedOfMonth.AddRows(_facts);
            return;
        }

        _models.Clear();
        _models.AddCosts(_facts, line => _modelLines[line]);
        await WriteAsync(RollupTable.ModelDays, _models, cancellationToken, day).ConfigureAwait(false);
        var carriers = await _maps.OfAsync(allocator, cancellationToken).ConfigureAwait(false);
        if (carriers.DimensionId is null) await CarryAsync(day, carriers, _none, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the shares of a day; with an allocator that looks at their dimension, what carriers carry is made anew.</summary>
    private async Task AddSharesAsync(int dimension, int day, Allocator? allocator, CancellationToken cancellationToken)
    {
        await SpendTables.Days.ReadSharesAsync(_context, _metrics, dimension, day, _shares, cancellationToken).ConfigureAwait(false);
        _sharesOfMonth.AddRows(_shares);
        if (allocator is null) return;
        var carriers = await _maps.OfAsync(allocator, cancellationToken).ConfigureAwait(false);
        if (carriers.DimensionId != dimension) return;
        await SpendTables.Days.ReadFactsAsync(_context, _metrics, day, _facts, cancellationToken).ConfigureAwait(false);
        await CarryAsync(day, carriers, _shares, cancellationToken).ConfigureAwait(false);
    }

    private async Task CarryAsync(int day, LineCarriers carriers, IntegerTable shares, CancellationToken cancellationToken)
    {
        await carriers.LearnAsync(_facts, shares, cancellationToken).ConfigureAwait(false);
        _carried.AddUp(carriers, _facts, shares);
        _carriedOfMonth.AddSums(_carried.Sums);
        await WriteAsync(RollupTable.FeatureDays, _carried.Sums, cancellationToken, day).ConfigureAwait(false);
        await WriteTotalsAsync(RollupTable.FeatureDayTotals, _carried.Sums, day, cancellationToken).ConfigureAwait(false);
    }

    private async Task DeleteAsync(int month, HashSet<int> changed, CancellationToken cancellationToken)
    {
        await _context.FeatureDays.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.FeatureDayTotals.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.ModelDays.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.FeatureMonths.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.FeatureMonthTotals.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.LineMonths.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _context.SplitMonths.Where(row => row.Month == month && _dimensions.Contains(row.DimensionId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteTotalsAsync(RollupTable table, PairSums sums, int time, CancellationToken cancellationToken)
    {
        _totals.Clear();
        _totals.AddCostsByFirst(sums);
        await WriteAsync(table, _totals, cancellationToken, time).ConfigureAwait(false);
    }

    private Task WriteAsync(RollupTable table, PairSums sums, CancellationToken cancellationToken, params IReadOnlyList<int> keys) =>
        table.WriteAsync(_context, _metrics, keys, sums, cancellationToken);
}
