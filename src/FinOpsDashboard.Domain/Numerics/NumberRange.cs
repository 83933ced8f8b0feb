using System.Globalization;
using System.Runtime.CompilerServices;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Numerics;

/// <summary>The numbers that an assumption may be. A form, a document reader and the type itself ask the same range.</summary>
public sealed record NumberRange
{
    /// <summary>From 0 to 1: shares, hit rates, escalation rates.</summary>
    public static readonly NumberRange Fraction = new(0m, 1m);

    /// <summary>Tokens per request, per prompt or per corpus: 0 to 10^15. Averages, so fractions are allowed.</summary>
    public static readonly NumberRange Tokens = new(0m, 1e15m);

    /// <summary>Requests or prompts: 0 to 10^15.</summary>
    public static readonly NumberRange Requests = new(0m, 1e15m);

    /// <summary>Tokens per minute that one model unit delivers: 0.001 to 10^15. It divides, so it is never 0.</summary>
    public static readonly NumberRange Throughput = new(0.001m, 1e15m);

    /// <summary>Prices per million tokens or per hour: 0 to 10^9 USD. A missing price is not 0; it is missing.</summary>
    public static readonly NumberRange Price = new(0m, 1e9m);

    /// <summary>Amounts that a user states: 0 to 10^15 USD.</summary>
    public static readonly NumberRange Amount = new(0m, 1e15m);

    /// <summary>Makes a range that includes both ends.</summary>
    /// <param name="minimum">The smallest number.</param>
    /// <param name="maximum">The largest number.</param>
    /// <param name="excludesMinimum">Whether the smallest number itself is not allowed.</param>
    /// <param name="wholeOnly">Whether only whole numbers are allowed.</param>
    public NumberRange(decimal minimum, decimal maximum, bool excludesMinimum = false, bool wholeOnly = false) =>
        (Minimum, Maximum, ExcludesMinimum, WholeOnly) = (minimum, maximum, excludesMinimum, wholeOnly);

    /// <summary>The smallest number.</summary>
    public decimal Minimum { get; }

    /// <summary>The largest number, always allowed.</summary>
    public decimal Maximum { get; }

    /// <summary>Whether the smallest number itself is not allowed.</summary>
    public bool ExcludesMinimum { get; }

    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool WholeOnly { get; }

    /// <summary>Whether a number is allowed.</summary>
    public bool Contains(decimal value) =>
        value <= Maximum && (ExcludesMinimum ? value > Minimum : value >= Minimum) && (!WholeOnly || decimal.IsInteger(value));

    /// <summary>Passes an allowed number through.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not allowed.</exception>
    public decimal Require(decimal value, [CallerMemberName] string name = "") =>
        Contains(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"Must be {this}.");

    /// <summary>Passes an allowed whole number through.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not allowed.</exception>
    public int Require(int value, [CallerMemberName] string name = "") => (int)Require((decimal)value, name);

    /// <summary>Passes an allowed amount through.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not allowed.</exception>
    public Usd Require(Usd value, [CallerMemberName] string name = "") => Usd.FromDollars(Require(value.Amount, name));

    /// <summary>The range in words, such as <c>a whole number from 1 to 60</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"a {(WholeOnly ? "whole " : "")}number {(ExcludesMinimum ? "above" : "from")} {Minimum} {(ExcludesMinimum ? "up " : "")}to {Maximum}");
}
