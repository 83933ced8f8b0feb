using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Prices;

/// <summary>
/// What the account really pays for each usage type: billed cost ÷ billed quantity over some months, beside the list price on the last day
/// of them.
/// </summary>
public sealed class EffectiveRates(IBilledRates billed, PriceBooks books, TimeProvider time)
{
    /// <summary>A difference of more than this is marked: 1 %.</summary>
    public const decimal Tolerance = 0.01m;

    /// <summary>The last month that is over.</summary>
    public BillingMonth LastClosedMonth => BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Previous;

    /// <summary>Computes the rates, the most costly first.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EffectiveRateReport> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken)
    {
        var usages = await billed.GetAsync(first, last, cancellationToken).ConfigureAwait(false);
        var state = await books.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var rates = usages.Select(usage => Rate(usage, state, first.FirstDay, last.Next.FirstDay.AddDays(-1)))
            .OrderByDescending(rate => rate.Usage.UnblendedCost).ThenBy(rate => rate.Usage.UsageType, StringComparer.Ordinal);
        return new EffectiveRateReport(
            first, last, [.. rates], await billed.GetMonthsAsync(cancellationToken).ConfigureAwait(false), LastClosedMonth);
    }

    /// <summary>What the quantities of a month cost at list prices of its last day.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The sum, null when a line has no list price or there is none; and how many lines have none.</returns>
    public async Task<(decimal? List, int Unpriced)> GetListCostAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var usages = await billed.GetAsync(month, month, cancellationToken).ConfigureAwait(false);
        var state = await books.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var day = month.Next.FirstDay.AddDays(-1);
        var lines = usages.Select(usage => (Usage: usage, Priced: ListOf(usage, UsageTypeReader.Read(usage.Service, usage.UsageType), state, day)))
            .Where(line => line.Usage.UsageQuantity != 0 || line.Usage.UnblendedCost != 0).ToList();
        var unpriced = lines.Count(line => line.Priced.List is null);
        return (unpriced > 0 || lines.Count == 0 ? null : lines.Sum(line => line.Priced.Quantity!.Value * line.Priced.List!.ListUnitPrice), unpriced);
    }

    /// <summary>The quantity in units of the price book, and the list price of one; null where not known.</summary>
    private static (decimal? Quantity, PricePoint? List) ListOf(BilledUsage usage, UsageTypeReading reading, PriceBookState state, DateOnly day)
    {
        var quantity = reading.ToPricingUnits(usage.UsageQuantity);
        return (quantity, quantity is null ? null : (state.ListBook.Find(reading, day) as Priced)?.Price);
    }

    private static EffectiveRate Rate(BilledUsage usage, PriceBookState state, DateOnly firstDay, DateOnly lastDay)
    {
        var reading = UsageTypeReader.Read(usage.Service, usage.UsageType);
        var (quantity, list) = ListOf(usage, reading, state, lastDay);
        var rate = new EffectiveRate
        {
            Usage = usage,
            Reading = reading,
            Quantity = quantity ?? usage.UsageQuantity,
            Unit = quantity is null ? reading.Unit.ToDisplayText() : PriceKinds.UnitOf(reading.PricedAs!.Value),
            BilledUnitPrice = Quotient(usage.UnblendedCost, quantity ?? usage.UsageQuantity),
            NetUnitPrice = Quotient(usage.NetUnblendedCost, quantity ?? usage.UsageQuantity),
            List = list,
            Contracted = quantity is null ? null : (state.Book.Find(reading, lastDay) as Priced)?.Price,
            WhyUnknown = quantity is null
                ? "What one billed unit is in units of the price book is not known."
                : (state.ListBook.Find(reading, lastDay) as Unpriced)?.Reason ?? "",
        };
        return rate.IsMarked ? rate with { LikelyReason = RateReason.Of(rate, state.ListBook, firstDay, lastDay) } : rate;
    }

    private static decimal? Quotient(decimal cost, decimal quantity) => quantity > 0 ? cost / quantity : null;
}
