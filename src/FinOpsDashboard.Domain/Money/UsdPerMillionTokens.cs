using System.Globalization;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Money;

/// <summary>
/// A token price in US dollars per 1,000,000 tokens, 0 to 10^9. The default value is a price of zero, which is not the same as no price:
/// a price that is not known is an absent value.
/// </summary>
public readonly record struct UsdPerMillionTokens
{
    private const decimal Million = 1_000_000m;

    private UsdPerMillionTokens(decimal dollars) => Dollars = dollars;

    /// <summary>US dollars per 1,000,000 tokens.</summary>
    public decimal Dollars { get; }

    /// <summary>Takes US dollars per 1,000,000 tokens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative or above 10^9.</exception>
    public static UsdPerMillionTokens FromDollars(decimal dollars) => new(NumberRange.Price.Require(dollars));

    /// <summary>What a number of tokens costs; an average number may have a fraction.</summary>
    public static Usd operator *(UsdPerMillionTokens price, decimal tokens) => Usd.FromDollars(tokens * price.Dollars / Million);

    /// <summary>The price times a plain number of 0 or more, such as the ratio of two prices.</summary>
    public UsdPerMillionTokens ScaledBy(decimal factor) => new(Dollars * factor);

    /// <summary>The price with its unit, such as <c>0.035 USD per 1M tokens</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dollars} USD per 1M tokens");
}
