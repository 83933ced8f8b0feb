using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Credits;

/// <summary>The same months in every cost basis, side by side.</summary>
public sealed class CostBases(ISpendQueries spend, EffectiveRates rates, TimeProvider time)
{
    private const int MonthsShown = 13;
    private const string UsageType = "Usage";

    /// <summary>The bases in their order, after the list price.</summary>
    public static IReadOnlyList<SpendMetric> Metrics { get; } = [SpendMetric.Unblended, SpendMetric.Amortized, SpendMetric.NetUnblended, SpendMetric.NetAmortized];

    /// <summary>The last thirteen months that have a charge, the latest first.</summary>
    public async Task<IReadOnlyList<CostBasisMonth>> GetAsync(CancellationToken cancellationToken)
    {
        var current = BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var period = new DateRange(current.Plus(1 - MonthsShown).FirstDay, current.Next.FirstDay);
        var reports = new Dictionary<SpendMetric, (SpendReport Base, SpendReport Types)>();
        foreach (var metric in Metrics)
        {
            var question = new SpendQuestion { Period = period, Metric = metric };
            reports[metric] = (
                await spend.AskAsync(question, cancellationToken).ConfigureAwait(false),
                await spend.AskAsync(question with { GroupBy = [SpendKey.RecordType], Charges = ChargeSelection.All }, cancellationToken).ConfigureAwait(false));
        }

        var months = new List<CostBasisMonth>();
        foreach (var month in period.Months().Reverse())
        {
            var (usage, types) = reports[SpendMetric.Unblended];
            var rows = usage.Rows.Concat(types.Rows).Where(row => BillingMonth.Of(row.Period) == month).ToList();
            if (rows.Count == 0) continue;
            var (list, unpriced) = await rates.GetListCostAsync(month, cancellationToken).ConfigureAwait(false);
            months.Add(new CostBasisMonth(
                month, list is { } dollars ? Usd.FromDollars(dollars) : null, unpriced, Metrics.ToDictionary(metric => metric, metric => Charges(reports[metric].Base, reports[metric].Types, month)), rows.Any(row => row.IsEstimated)));
        }

        return months;
    }

    /// <summary>
    /// The base is what the facts add up to. Types only divide it: "other" is what charge types of the base other than Usage say, and usage the
    /// rest, so that both together are the base even where a source told no types.
    /// </summary>
    private static ChargeAmounts Charges(SpendReport usage, SpendReport types, BillingMonth month)
    {
        var total = usage.Rows.Where(row => BillingMonth.Of(row.Period) == month).Sum(row => row.Amount);
        var known = types.Rows.Where(row => BillingMonth.Of(row.Period) == month).ToList();
        var other = known.Where(row => ChargeTypes.IsUsage(row.Keys[0]) && !string.Equals(row.Keys[0], UsageType, StringComparison.OrdinalIgnoreCase)).Sum(row => row.Amount);
        return new ChargeAmounts(Usd.FromDollars(total - other), Usd.FromDollars(other), Of(ChargeTypes.Credit), Of(ChargeTypes.Refund), Of(ChargeTypes.Tax));

        Usd Of(string type) => Usd.FromDollars(known.Where(row => string.Equals(row.Keys[0], type, StringComparison.OrdinalIgnoreCase)).Sum(row => row.Amount));
    }
}
