using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.DataHealth;

/// <summary>What the ledger remembers of its own making. Every query is bounded by days, or by a number of rows.</summary>
public sealed class DataHealthQueries(IDbContextFactory<FinOpsDbContext> contexts) : IDataHealthLedger
{
    /// <inheritdoc />
    public async Task<DateOnly?> GetFirstDayAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.FirstReadDayAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredDay>> GetDaysAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.ReadDaysAsync(period, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<MonthRestatement>> GetRestatementsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var months = await context.Restatements.Where(change => change.Day >= from && change.Day < to)
            .GroupBy(change => change.Day / 100)
            .Select(group => new
            {
                Month = group.Key,
                Times = group.Select(change => change.RunId).Distinct().Count(),
                Days = group.Select(change => change.Day).Distinct().Count(),
                Changes = group.Count(),
                Last = group.Max(change => change.NotedUtc),
                Units = group.Sum(change => change.CostAfter.Units - change.CostBefore.Units),
                Rest = group.Sum(change => change.CostAfter.Rest - change.CostBefore.Rest),
            })
            .TagWith("data health: what was restated by month")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. months.OrderBy(month => month.Month).Select(month => new MonthRestatement(
                DayKey.ToMonth(month.Month), month.Times, month.Days, month.Changes, Utc(month.Last), CostOf(new FixedPoint(month.Units, month.Rest)))),
        ];
    }

    /// <inheritdoc />
    public async Task<RestatedLines> GetRestatedLinesAsync(BillingMonth month, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(month.FirstDay), DayKey.From(month.Next.FirstDay));
        var ofMonth = context.Restatements.Where(change => change.Day >= from && change.Day < to);
        var count = await ofMonth.Select(change => new { change.Day, change.ChargeLineId }).Distinct()
            .TagWith("data health: how many lines of a month were restated").CountAsync(cancellationToken).ConfigureAwait(false);
        var lines = await ofMonth.GroupBy(change => new { change.Day, change.ChargeLineId })
            .Select(group => new
            {
                First = group.Min(change => change.Id),
                Latest = group.Max(change => change.Id),
                Times = group.Count(),
                Units = group.Sum(change => change.CostAfter.Units - change.CostBefore.Units),
                Rest = group.Sum(change => change.CostAfter.Rest - change.CostBefore.Rest),
            })
            .OrderByDescending(line => Math.Abs(line.Units)).ThenByDescending(line => Math.Abs(line.Rest)).ThenBy(line => line.First)
            .Take(most)
            .TagWith("data health: restated lines of a month that moved most")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        int[] ends = [.. lines.SelectMany(line => new[] { line.First, line.Latest }).Distinct()];
        var rows = await context.Restatements.AsNoTracking().Include(change => change.ChargeLine).Where(change => ends.Contains(change.Id))
            .TagWith("data health: first and last change of restated lines")
            .ToDictionaryAsync(change => change.Id, cancellationToken).ConfigureAwait(false);
        return new RestatedLines(
            month,
            [
                .. lines.Select(line => (Line: line, First: rows[line.First], Latest: rows[line.Latest])).Select(line => new RestatedLine(
                    DayKey.ToDay(line.First.Day), line.First.ChargeLine!.Service, line.First.ChargeLine.UsageType,
                    CostOf(line.First.CostBefore), CostOf(line.Latest.CostAfter), CostOf(new FixedPoint(line.Line.Units, line.Line.Rest)),
                    line.Line.Times, Utc(line.Latest.NotedUtc))),
            ],
            count);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DayConflict>> GetConflictsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var conflicts = await context.SourceConflicts.AsNoTracking().Where(conflict => conflict.Day >= from && conflict.Day < to)
            .OrderBy(conflict => conflict.Day).ThenBy(conflict => conflict.OtherSource)
            .TagWith("data health: days of which two sources differ")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. conflicts.Select(conflict => new DayConflict(
                DayKey.ToDay(conflict.Day), conflict.KeptSource, CostOf(conflict.KeptCost), conflict.OtherSource, CostOf(conflict.OtherCost), Utc(conflict.NotedUtc))),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedSpendFile>> GetFilesAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var files = await context.ImportedFiles.AsNoTracking().OrderByDescending(file => file.Id).Take(most)
            .Select(file => new
            {
                File = file,
                Imported = context.SyncRuns.Where(run => run.Id == file.RunId).Select(run => (DateTime?)run.StartedUtc).FirstOrDefault(),
            })
            .TagWith("data health: the last files that were imported")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. files.Select(row => new ImportedSpendFile(
                row.File.Name, row.File.Format, row.File.Sha256, row.File.Bytes, row.File.Rows, row.File.RowsOfOthers, row.File.RowsRefused, row.File.RunId,
                row.Imported is { } moment ? Utc(moment) : null)),
        ];
    }

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    private static Usd CostOf(FixedPoint cost) => Usd.FromDollars(cost.ToCost());
}
