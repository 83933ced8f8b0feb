using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Tells how far the ledger may be trusted: which days it has, which months are closed, what changed, where sources differ.</summary>
public sealed class LedgerHealth(IDataHealthLedger ledger, TimeProvider time)
{
    /// <summary>Months of a view: what Cost Explorer keeps.</summary>
    public const int MonthsShown = 14;

    /// <summary>Files of a view.</summary>
    public const int FilesShown = 50;

    /// <summary>Lines of a restated month.</summary>
    public const int LinesShown = 50;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The latest months, or those up to a month.</summary>
    /// <param name="until">The last month; null or a later one than the current for the current.</param>
    /// <param name="restated">The month whose restated lines are wanted; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LedgerHealthView> GetAsync(BillingMonth? until, BillingMonth? restated, CancellationToken cancellationToken)
    {
        var files = await ledger.GetFilesAsync(FilesShown, cancellationToken).ConfigureAwait(false);
        if (await ledger.GetFirstDayAsync(cancellationToken).ConfigureAwait(false) is not { } first)
            return new LedgerHealthView { FirstDay = null, Months = [], Conflicts = [], Files = files };
        var (begin, current) = (BillingMonth.Of(first), BillingMonth.Of(Today));
        var last = until is { } asked && asked < current ? Later(asked, begin) : Later(current, begin);
        var from = Later(last.Plus(1 - MonthsShown), begin);
        var conflicts = await ledger.GetConflictsAsync(DaysOf(from, last), cancellationToken).ConfigureAwait(false);
        return new LedgerHealthView
        {
            FirstDay = first,
            Months = await MonthsAsync(from, last, first, cancellationToken).ConfigureAwait(false),
            Conflicts = ConflictRange.Of(conflicts),
            Files = files,
            Restated = restated is { } month ? await ledger.GetRestatedLinesAsync(month, LinesShown, cancellationToken).ConfigureAwait(false) : null,
            Older = from > begin ? from.Previous : null,
            Newer = last < current ? Earlier(last.Plus(MonthsShown), current) : null,
        };
    }

    /// <summary>Every month of the ledger, the latest first.</summary>
    public async Task<IReadOnlyList<LedgerMonth>> GetMonthsAsync(CancellationToken cancellationToken)
    {
        if (await ledger.GetFirstDayAsync(cancellationToken).ConfigureAwait(false) is not { } first) return [];
        var begin = BillingMonth.Of(first);
        return await MonthsAsync(begin, Later(BillingMonth.Of(Today), begin), first, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All days in which two sources differ, joined, the latest first.</summary>
    public async Task<IReadOnlyList<ConflictRange>> GetConflictsAsync(CancellationToken cancellationToken)
    {
        if (await ledger.GetFirstDayAsync(cancellationToken).ConfigureAwait(false) is not { } first) return [];
        var begin = BillingMonth.Of(first);
        return ConflictRange.Of(await ledger.GetConflictsAsync(DaysOf(begin, Later(BillingMonth.Of(Today), begin)), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The files that were imported, the latest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ImportedSpendFile>> GetFilesAsync(int most, CancellationToken cancellationToken) => ledger.GetFilesAsync(most, cancellationToken);

    private async Task<IReadOnlyList<LedgerMonth>> MonthsAsync(BillingMonth from, BillingMonth last, DateOnly first, CancellationToken cancellationToken)
    {
        var period = DaysOf(from, last);
        var stored = (await ledger.GetDaysAsync(period, cancellationToken).ConfigureAwait(false)).ToDictionary(day => day.Day);
        var restatements = (await ledger.GetRestatementsAsync(period, cancellationToken).ConfigureAwait(false)).ToDictionary(restatement => restatement.Month);
        var today = Today;
        return [.. period.Months().Reverse().Select(month => LedgerMonth.Of(month, stored, first, today, restatements.GetValueOrDefault(month)))];
    }

    private static DateRange DaysOf(BillingMonth from, BillingMonth last) => new(from.FirstDay, last.Next.FirstDay);

    private static BillingMonth Later(BillingMonth left, BillingMonth right) => left > right ? left : right;

    private static BillingMonth Earlier(BillingMonth left, BillingMonth right) => left < right ? left : right;
}
