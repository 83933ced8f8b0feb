using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>Shows the keys of the account as they were last read, and reads them again when somebody asks.</summary>
public sealed class AccountKeyReview(
    IAccountKeyStore store,
    AccountKeyReader reader,
    PaidRequests paid,
    ISpendLedger ledger,
    ISpendQueries spend,
    LedgerMemo memo,
    SpendSync.SpendSync sync,
    IOptions<SpendSyncOptions> options,
    TimeProvider time)
{
    /// <summary>What paid requests for keys are remembered as.</summary>
    public const string Purpose = "keys";

    /// <summary>The keys as they were last read; asks nothing of AWS.</summary>
    public async Task<AccountKeyView> GetAsync(CancellationToken cancellationToken)
    {
        var reading = await store.GetAsync(cancellationToken).ConfigureAwait(false);
        var isDemo = await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false);
        var split = await spend.GetDimensionsAsync(cancellationToken).ConfigureAwait(false);
        // The demo data is split by keys of its own, which no setting names.
        var (tags, categories) = isDemo ? Named(split) : (options.Value.CostAllocationTagKeys, options.Value.CostCategories);
        var month = BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Previous;
        var lines = AccountKeyCheck.Lines(reading, tags, categories).ToList();
        var told = split.Where(key => lines.Exists(line => line.Dimension.Text == key.Word)).ToList();
        var shares = await memo.GetAsync(
            "tagged shares", $"{month}|{string.Join('|', told.Select(key => key.Word))}", stop => SharesAsync(told, month, stop), cancellationToken).ConfigureAwait(false);
        return new AccountKeyView
        {
            Reading = reading,
            Lines = [.. lines.Select(line => line with { TaggedShare = shares.GetValueOrDefault(line.Dimension.Text) })],
            Month = month,
            RequestsToRead = reading is null ? AccountKeyReader.UsualRequests : Math.Max(reading.BilledRequests, 1),
            RequestsPerKey = isDemo ? null : await sync.EstimateOneMoreSplitAsync(cancellationToken).ConfigureAwait(false),
            IsDemo = isDemo,
        };
    }

    /// <summary>Asks AWS, and stores what it says.</summary>
    /// <param name="who">Who asks, for the record.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    public Task<CostAnswer<AccountKeyReading>> RefreshAsync(string who, CancellationToken cancellationToken) => paid.AskAsync(
        Purpose,
        who,
        async (meter, stop) =>
        {
            var answer = await reader.ReadAsync(null, who, meter, stop).ConfigureAwait(false);
            if (answer.Value is { } reading) await store.StoreAsync(reading, null, stop).ConfigureAwait(false);
            else if (meter.BilledRequests > 0) await store.NoteFailureAsync(time.GetUtcNow(), stop).ConfigureAwait(false);
            return answer;
        },
        cancellationToken);

    /// <summary>The share of a month that has a value, by the words of keys that spend was split by; null where nothing was spent.</summary>
    private async Task<IReadOnlyDictionary<string, decimal?>> SharesAsync(IReadOnlyList<SpendKey> keys, BillingMonth month, CancellationToken cancellationToken)
    {
        var shares = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var report = await spend.AskAsync(
                new SpendQuestion { Period = new DateRange(month.FirstDay, month.Next.FirstDay), GroupBy = [key] }, cancellationToken).ConfigureAwait(false);
            shares[key.Word] = report.Total > 0
                ? report.Rows.Where(row => row.Keys[0].Length > 0 && row.Keys[0] != SplitCheck.Unsplit).Sum(row => row.Amount) / report.Total
                : null;
        }

        return shares;
    }

    private static (IList<string> Tags, IList<string> Categories) Named(IReadOnlyList<SpendKey> split)
    {
        var named = split.Select(key => SplitDimensionKey.TryParse(key.Word, out var dimension) ? dimension!.Grouping : null).OfType<CostGrouping>().ToList();
        return (NamesOf(CostGroupingKind.Tag), NamesOf(CostGroupingKind.CostCategory));

        List<string> NamesOf(CostGroupingKind kind) => [.. named.Where(grouping => grouping.Kind == kind).Select(grouping => grouping.Name)];
    }
}
