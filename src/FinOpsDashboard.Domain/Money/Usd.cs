using System.Globalization;

namespace FinOpsDashboard.Domain.Money;

/// <summary>
/// An exact amount of US dollars. Negative amounts are credits and refunds. The default value is zero dollars.
/// </summary>
/// <remarks>
/// Backed by <see cref="decimal"/>: 28 significant digits, so the ten decimals that Cost Explorer sends add up without loss.
/// Never rounded by arithmetic; rounding belongs to display.
/// </remarks>
public readonly record struct Usd : IComparable<Usd>
{
    private Usd(decimal amount) => Amount = amount;

    /// <summary>No dollars.</summary>
    public static Usd Zero => default;

    /// <summary>The amount in dollars, unrounded.</summary>
    public decimal Amount { get; }

    /// <summary>Takes an amount in dollars.</summary>
    public static Usd FromDollars(decimal dollars) => new(dollars);

    /// <summary>Adds two amounts.</summary>
    public static Usd operator +(Usd left, Usd right) => new(left.Amount + right.Amount);

    /// <summary>Subtracts one amount from another.</summary>
    public static Usd operator -(Usd left, Usd right) => new(left.Amount - right.Amount);

    /// <summary>Turns a charge into a credit, and back.</summary>
    public static Usd operator -(Usd value) => new(-value.Amount);

    /// <summary>Scales an amount by a plain number.</summary>
    public static Usd operator *(Usd value, decimal factor) => new(value.Amount * factor);

    /// <summary>Scales an amount by a plain number.</summary>
    public static Usd operator *(decimal factor, Usd value) => value * factor;

    /// <summary>Divides an amount by a plain number.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Usd operator /(Usd value, decimal divisor) => new(value.Amount / divisor);

    /// <summary>The ratio of two amounts, a plain number.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero dollars.</exception>
    public static decimal operator /(Usd value, Usd divisor) => value.Amount / divisor.Amount;

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Usd left, Usd right) => left.Amount < right.Amount;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Usd left, Usd right) => left.Amount > right.Amount;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    public static bool operator <=(Usd left, Usd right) => left.Amount <= right.Amount;

    /// <summary>Whether the left amount is larger or the same.</summary>
    public static bool operator >=(Usd left, Usd right) => left.Amount >= right.Amount;

    /// <inheritdoc />
    public int CompareTo(Usd other) => Amount.CompareTo(other.Amount);

    /// <summary>The exact amount with its currency, such as <c>12.3456789012 USD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} USD");
}
