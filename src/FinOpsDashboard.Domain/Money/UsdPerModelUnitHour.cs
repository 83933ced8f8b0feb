using System.Globalization;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Money;

/// <summary>
/// A Provisioned Throughput price in US dollars per model unit and hour, 0 to 10^9. The default value is a price of zero, which is not the
/// same as no price.
/// </summary>
public readonly record struct UsdPerModelUnitHour
{
    private UsdPerModelUnitHour(decimal dollars) => Dollars = dollars;

    /// <summary>US dollars per model unit and hour.</summary>
    public decimal Dollars { get; }

    /// <summary>Takes US dollars per model unit and hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative or above 10^9.</exception>
    public static UsdPerModelUnitHour FromDollars(decimal dollars) => new(NumberRange.Price.Require(dollars));

    /// <summary>What one model unit costs that exists for a number of hours, whether or not it is used.</summary>
    public static Usd operator *(UsdPerModelUnitHour price, decimal hours) => Usd.FromDollars(price.Dollars * hours);

    /// <summary>The price with its unit, such as <c>24.0 USD per model unit hour</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dollars} USD per model unit hour");
}
