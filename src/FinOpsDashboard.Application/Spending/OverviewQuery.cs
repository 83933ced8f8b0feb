using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>What the first page shows: thirteen months by feature, the last closed month against the one before, and who moved.</summary>
public sealed class OverviewQuery(ISpendQueries spend, SpendComparisons comparisons, LedgerMemo memo, IFeatureStore features, TimeProvider time)
{
    private const int MonthsShown = 13;

    /// <summary>Reads it from the monthly rollup, once until the ledger changes.</summary>
    public async Task<OverviewView> RunAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var thisMonth = BillingMonth.Of(today);
        var period = new DateRange(thisMonth.Plus(1 - MonthsShown).FirstDay, thisMonth.Next.FirstDay);
        var (report, credits, open, last) = await memo.GetAsync(
            "overview", $"{today:yyyy-MM-dd}", stop => ReadAsync(period, thisMonth, stop), cancellationToken).ConfigureAwait(false);
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);

        var months = period.Months().ToList();
        var firstWithSpend = months.FindIndex(month => report.Rows.Any(row => BillingMonth.Of(row.Period) == month));
        months = firstWithSpend < 0 ? [] : months[firstWithSpend..];
        return new OverviewView
        {
            Months = months,
            EstimatedMonths = report.Rows.Where(row => row.IsEstimated).Select(row => BillingMonth.Of(row.Period)).ToHashSet(),
            Carriers = Carriers(report, months, known, await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false)),
            Credits = credits.Rows.ToDictionary(row => BillingMonth.Of(row.Period), row => Usd.FromDollars(row.Amount)),
            ThisMonth = thisMonth,
            OpenMonth = open.Comparison,
            ClosedMonth = last.Comparison,
            AsOf = report.AsOf,
            IsDemo = report.IsDemo,
        };
    }

    private async Task<Figures> ReadAsync(DateRange period, BillingMonth thisMonth, CancellationToken cancellationToken)
    {
        var question = new SpendQuestion { Period = period, GroupBy = [SpendKey.Feature] };
        var thisMonthOnly = question with { Period = thisMonth.Days };
        return new Figures(
            await spend.AskAsync(question, cancellationToken).ConfigureAwait(false),
            await spend.AskAsync(question with { GroupBy = [], Charges = ChargeSelection.Credits }, cancellationToken).ConfigureAwait(false),
            await comparisons.AskAsync(thisMonthOnly, ComparedWith.Previous, cancellationToken).ConfigureAwait(false),
            await comparisons.AskAsync(thisMonthOnly with { Period = thisMonth.Previous.Days }, ComparedWith.Previous, cancellationToken).ConfigureAwait(false));
    }

    private static List<SpendCarrier> Carriers(SpendReport report, List<BillingMonth> months, IReadOnlyList<Feature> known, CarrierNames names)
    {
        var amounts = report.Rows.ToLookup(row => row.Keys[0], StringComparer.Ordinal);
        return
        [
            .. known.Select(feature => Carrier(feature.Id, feature.Name, feature.Ordinal)).Where(carrier => carrier.Total != Usd.Zero),
            // Shared costs, features that are gone but whose closed months name them, and what nobody carries: their sum is the bill.
            .. amounts.Select(group => group.Key).Except(known.Select(feature => feature.Id)).Select(id => Carrier(id, names.NameOf(id), null))
                .Where(carrier => carrier.Total != Usd.Zero).OrderBy(RankOf).ThenBy(carrier => carrier.Name, StringComparer.Ordinal),
        ];

        static int RankOf(SpendCarrier carrier) => carrier.Id switch { Allocator.Unsplit => 2, Allocator.Unallocated => 1, _ => 0 };

        SpendCarrier Carrier(string id, string name, int? ordinal)
        {
            var byMonth = amounts[id].ToDictionary(row => BillingMonth.Of(row.Period), row => Usd.FromDollars(row.Amount));
            return new SpendCarrier(id, name, ordinal, [.. months.Select(month => byMonth.GetValueOrDefault(month))]);
        }
    }

    private sealed record Figures(SpendReport Report, SpendReport Credits, ComparedSpend Open, ComparedSpend Last);
}
