using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Credits;

/// <summary>Shows how far credits are used, until when they last, and what the bill is without them; asks nothing of AWS.</summary>
public sealed class CreditReview(ICreditPools store, ISpendQueries spend, TimeProvider time)
{
    private const int MonthsRead = 13;

    /// <summary>Reads pools and billed credits.</summary>
    public async Task<CreditView> GetAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var stored = await store.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var pools = stored.Where(pool => pool.Counts).Select(pool => pool.Pool).ToList();
        var from = pools.Select(pool => BillingMonth.Of(pool.First).FirstDay).Append(BillingMonth.Of(today).Plus(1 - MonthsRead).FirstDay).Min();
        var period = new DateRange(from, today.AddDays(1));
        var report = await spend.AskAsync(
            new SpendQuestion { Period = period, Granularity = SpendGranularity.Daily, GroupBy = [SpendKey.Service], Charges = ChargeSelection.Credits },
            cancellationToken).ConfigureAwait(false);
        var usage = await spend.AskAsync(new SpendQuestion { Period = period }, cancellationToken).ConfigureAwait(false);
        var billed = report.Rows.Where(row => row.Amount != 0).Select(row => new BilledCredit(row.Period, row.Keys[0], Usd.FromDollars(-row.Amount))).ToList();
        var lastDay = LastDay(report.AsOf, today);
        var burnDowns = CreditBurnDown.Of(pools, billed, lastDay).ToDictionary(burnDown => burnDown.Pool.Id);
        var assigned = CreditAssignment.Of(pools, billed).Parts;
        return new CreditView
        {
            Today = today,
            LastDay = lastDay,
            Pools = [.. CreditPool.InOrderOfUse(pools).Select(pool => new CreditPoolItem(stored.Single(known => known.Pool.Id == pool.Id), burnDowns[pool.Id]))],
            Withdrawn = [.. stored.Where(pool => !pool.Counts)],
            Billed = billed.Sum(credit => credit.Amount),
            Unexplained = assigned.Where(part => part.PoolId is null).Sum(part => part.Amount),
            Months =
            [
                .. period.Months().Select(month => new CreditMonthView(
                    month,
                    usage.Rows.Where(row => BillingMonth.Of(row.Period) == month).Sum(row => Usd.FromDollars(row.Amount)),
                    billed.Where(credit => BillingMonth.Of(credit.Day) == month).Sum(credit => credit.Amount),
                    assigned.Where(part => BillingMonth.Of(part.Day) == month).GroupBy(part => part.PoolId ?? 0).ToDictionary(group => group.Key, group => group.Sum(part => part.Amount)),
                    month >= BillingMonth.Of(today))).Where(month => month.Usage != Usd.Zero || month.Credits != Usd.Zero),
            ],
            AsOf = report.AsOf,
            IsDemo = report.IsDemo,
        };
    }

    private static DateOnly LastDay(DateTimeOffset? asOf, DateOnly today)
    {
        var filled = asOf is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : today;
        return (filled < today ? filled : today).AddDays(-1);
    }
}
