using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Makes the ledger equal to staged rows, month by month in one transaction.</summary>
internal sealed class StageMerge(FinOpsDbContext context, StageTables tables, StagedSpend staged, DateTime nowUtc)
{
    private const string Step = "import";

    private readonly StagedRows _rows = new(context, tables);

    /// <summary>Stores everything, or nothing.</summary>
    public async Task<StagedOutcome> RunAsync(IReadOnlyList<ExportReading> readings, IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var days = staged.Days;
        var period = days.Count == 0 ? default : new DateRange(DayKey.ToDay(days.Keys.Min()), DayKey.ToDay(days.Keys.Max()).AddDays(1));
        var run = await AddRunAsync(readings, notes, period, cancellationToken).ConfigureAwait(false);
        var shares = new ShareMerge(context, tables.Metrics, staged.Vocabulary, await LineIdsAsync(cancellationToken).ConfigureAwait(false));

        var sources = await DaySources.LoadAsync(context, readings[0].Source, days, cancellationToken).ConfigureAwait(false);
        var contested = sources.Contested;
        var conflicts = await sources.CompareAsync(
            await tables.TotalsAsync(contested, staged.Vocabulary.UsageCodes, cancellationToken).ConfigureAwait(false),
            await DaySources.StoredTotalsAsync(context, contested, null, cancellationToken).ConfigureAwait(false),
            isWhole: true, run, nowUtc, cancellationToken).ConfigureAwait(false);
        sources.Record(run, nowUtc);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);

        var changes = default(RowChanges);
        foreach (var month in sources.Accepted.GroupBy(day => day / 100).OrderBy(month => month.Key))
        {
            var changedDays = new HashSet<int>();
            foreach (var part in DayParts.Of(month, staged.RowsOf, staged.RowsAtOnce))
            {
                context.ChangeTracker.Clear();
                await _rows.LoadAsync(month.Key, part, Math.Min(part.Sum(staged.RowsOf), staged.RowsAtOnce), cancellationToken).ConfigureAwait(false);
                changes += await MergeFactsAsync(part, new FactChangeOrigin(run, nowUtc, sources.Closed), changedDays, cancellationToken).ConfigureAwait(false);
                if (tables.Months.Contains(month.Key)) await MergeSharesAsync(shares, part, changedDays, cancellationToken).ConfigureAwait(false);
            }

            await tables.DropMonthAsync(month.Key, cancellationToken).ConfigureAwait(false);
            // At once, while the month's rows are still in the database's memory.
            context.ChangeTracker.Clear();
            await AllocationRefresh.RunAsync(context, changedDays, cancellationToken).ConfigureAwait(false);
        }

        context.ChangeTracker.Clear();
        await context.SyncRuns.Where(row => row.Id == run).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.RowsInserted, changes.Inserted)
                .SetProperty(row => row.RowsUpdated, changes.Updated)
                .SetProperty(row => row.RowsDeleted, changes.Deleted),
            cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new StagedOutcome(changes, period, sources.Held.Count, conflicts);
    }

    /// <summary>The charge line of each code that is usage, those added that are new.</summary>
    private async Task<int[]> LineIdsAsync(CancellationToken cancellationToken)
    {
        var vocabulary = staged.Vocabulary;
        var catalog = await ChargeLineCatalog.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        await catalog.AddMissingAsync(
            vocabulary.UsageLines.Order().Select(code => (vocabulary.Lines.Values[code].Service, vocabulary.Lines.Values[code].UsageType, vocabulary.Units[code])),
            keepsUnits: false,
            cancellationToken).ConfigureAwait(false);
        return [.. vocabulary.Lines.Values.Select((line, code) => vocabulary.UsageLines.Contains(code) ? catalog.Get(line.Service, line.UsageType).Id : 0)];
    }

    private async Task<int> AddRunAsync(
        IReadOnlyList<ExportReading> readings, IReadOnlyList<string> notes, DateRange period, CancellationToken cancellationToken)
    {
        var run = new SyncRun
        {
            StartedUtc = nowUtc,
            FinishedUtc = nowUtc,
            From = period.Start,
            ToExclusive = period.EndExclusive,
            Trigger = SpendImport.Trigger,
            Succeeded = true,
            DaysEstimated = staged.Days.Values.Count(isFinal => !isFinal),
            Notes = string.Join('\n', notes),
            Steps = [new SyncStep { Key = Step, CompletedUtc = nowUtc }],
        };
        context.SyncRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.ImportedFiles.AddRange(readings.Select(reading => new ImportedFile
        {
            RunId = run.Id,
            Name = reading.Name,
            Format = reading.Source.ToDisplayText(),
            Sha256 = reading.Sha256,
            Bytes = reading.Bytes,
            Rows = reading.Rows,
            RowsOfOthers = reading.RowsOfOthers,
            RowsRefused = reading.RowsRefused,
        }));
        return run.Id;
    }

    private async Task<RowChanges> MergeFactsAsync(
        List<int> accepted, FactChangeOrigin origin, HashSet<int> changedDays, CancellationToken cancellationToken)
    {
        var charges = StagedCharges.Of(_rows, staged.Vocabulary);
        var (from, to) = (accepted[0], accepted[^1]);
        var stored = await context.SpendFacts.Where(fact => fact.Day >= from && fact.Day <= to)
            .Include(fact => fact.ChargeLine).ToListAsync(cancellationToken).ConfigureAwait(false);
        // No dimensions: the shares come from the same file, and nobody is to ask Cost Explorer for them.
        var (changes, days) = await FactMerge.RunAsync(
            context, [.. stored.Where(fact => accepted.Contains(fact.Day))], charges.Facts, [], origin, cancellationToken).ConfigureAwait(false);
        changedDays.UnionWith(days);
        var types = await context.RecordTypeCharges.Where(charge => charge.Day >= from && charge.Day <= to)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        changes += RecordTypeMerge.Apply(context, [.. types.Where(charge => accepted.Contains(charge.Day))], charges.ByRecordType);
        await context.PendingSplits.Where(pending => accepted.Contains(pending.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    private async Task MergeSharesAsync(ShareMerge shares, List<int> accepted, HashSet<int> changedDays, CancellationToken cancellationToken)
    {
        for (var place = 0; place < staged.Dimensions.Count; place++)
        {
            var values = staged.Vocabulary.ValuesOf(place).Values;
            if (values.Count == 0) continue;
            var dimension = await SplitDimensions.GetOrAddAsync(context, staged.Dimensions[place], cancellationToken).ConfigureAwait(false);
            var names = staged.Dimensions[place] == SplitDimensionKey.Account ? staged.Vocabulary.AccountNames : null;
            var stored = await SplitStore.AddValuesAsync(context, dimension, values, names, cancellationToken).ConfigureAwait(false);
            changedDays.UnionWith(await shares.RunAsync(
                _rows, accepted, place, dimension.Id, [.. values.Select(value => stored[value].Id)], cancellationToken).ConfigureAwait(false));
        }
    }
}
