using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>What an account pays for one usage type.</summary>
public sealed record EffectiveRate
{
    /// <summary>What was billed.</summary>
    public required BilledUsage Usage { get; init; }

    /// <summary>What the usage type says.</summary>
    public required UsageTypeReading Reading { get; init; }

    /// <summary>What the rates are per: the unit of the price book, else the billed one.</summary>
    public required string Unit { get; init; }

    /// <summary>What was billed for, in <see cref="Unit"/>: Cost Explorer counts some tokens by the thousand.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Billed cost ÷ billed quantity, US dollars per <see cref="Unit"/>; null where no quantity was billed.</summary>
    public required decimal? BilledUnitPrice { get; init; }

    /// <summary>The same after the discounts that the bill itself shows.</summary>
    public required decimal? NetUnitPrice { get; init; }

    /// <summary>The list price on the last day; null where it is not known.</summary>
    public required PricePoint? List { get; init; }

    /// <summary>What the book says is paid on the last day, discounts and overrides included; null where it is not known.</summary>
    public required PricePoint? Contracted { get; init; }

    /// <summary>Why there is no list price; empty where there is one.</summary>
    public required string WhyUnknown { get; init; }

    /// <summary>What likely explains the difference; empty where none is marked or nothing is known.</summary>
    public string LikelyReason { get; init; } = "";

    /// <summary>The rate ÷ the list price − 1, after discounts on the bill; null where either is not known or the list price is zero.</summary>
    public decimal? Difference => NetUnitPrice is { } rate && List is { ListUnitPrice: > 0 } list ? rate / list.ListUnitPrice - 1 : null;

    /// <summary>Whether the difference is larger than <see cref="EffectiveRates.Tolerance"/>, or something free by the list was billed.</summary>
    public bool IsMarked => Difference is { } difference
        ? decimal.Abs(difference) > EffectiveRates.Tolerance
        : List is { ListUnitPrice: 0 } && NetUnitPrice is > 0;
}
