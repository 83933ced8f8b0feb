using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>A billed line beside what the price book makes of its quantity.</summary>
public sealed record ReconciledLine
{
    /// <summary>Amounts that are computed are rounded to this many decimals, half to even, so that every sum of them is exact.</summary>
    internal const int Decimals = 12;

    private ReconciledLine()
    {
    }

    /// <summary>What was billed.</summary>
    public required BilledLine Line { get; init; }

    /// <summary>The billed quantity in the unit of the price, such as 1M tokens; null where the book has no such price or the scale is not established.</summary>
    public required decimal? PricingQuantity { get; init; }

    /// <summary>The price on the day; null where it is not known.</summary>
    public required PricePoint? Price { get; init; }

    /// <summary>Billed quantity × price; null where the price is not known.</summary>
    public required Usd? BookAmount { get; init; }

    /// <summary>Why the price is not known; empty where it is.</summary>
    public required string WhyUnpriced { get; init; }

    /// <summary>Prices a billed line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="prices">The prices.</param>
    internal static ReconciledLine Of(BilledLine line, DayPrices prices)
    {
        var lookup = prices.Find(line.Reading);
        var quantity = line.Reading.ToPricingUnits(line.Quantity);
        var price = quantity is null ? null : (lookup as Priced)?.Price;
        return new ReconciledLine
        {
            Line = line,
            PricingQuantity = quantity,
            Price = price,
            BookAmount = price is null ? null : AmountOf(quantity!.Value, price.UnitPrice),
            WhyUnpriced = price is not null ? "" : (lookup as Unpriced)?.Reason ?? "What one billed unit is in units of the price book is not known.",
        };
    }

    /// <summary>A quantity times a price, at <see cref="Decimals"/>.</summary>
    internal static Usd AmountOf(decimal quantity, decimal unitPrice) =>
        Usd.FromDollars(decimal.Round(quantity * unitPrice, Decimals, MidpointRounding.ToEven));
}
