using System.Globalization;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Formatting;

/// <summary>
/// How figures are written for readers, everywhere and whatever the machine's language. Rounds half away from zero, for display only;
/// an amount that is not zero never shows as zero.
/// </summary>
public static class Format
{
    /// <summary>Stands for what is not known; never zero.</summary>
    public const string Unknown = "–";

    private const string Minus = "\u2212";
    private const string Space = "\u00A0";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Dollars and cents: <c>$1,234.50</c>, <c>−$12.00</c>, <c>&lt;$0.01</c>.</summary>
    public static string Money(Usd value) => Dollars(value.Amount, "$", 2);

    /// <summary>Whole dollars from $100 on, cents below: <c>$48,210</c>, <c>$12.34</c>.</summary>
    public static string MoneyRounded(Usd value) => Dollars(value.Amount, "$", decimal.Abs(value.Amount) < 100 ? 2 : 0);

    /// <summary>Dollars and cents without the currency, for columns that name it: <c>1,234.50</c>, <c>−12.00</c>, <c>&lt;0.01</c>.</summary>
    public static string Amount(Usd value) => Dollars(value.Amount, "", 2);

    /// <summary>
    /// A difference with its sign, without the currency: <c>+2,310.00</c>, <c>−882.10</c>, <c>0.00</c>. One that is too small to show
    /// has none: <c>&lt;0.01</c>.
    /// </summary>
    public static string AmountDelta(Usd value) =>
        Round(value.Amount, 2) == 0 ? Amount(Usd.FromDollars(decimal.Abs(value.Amount))) : Plus(value.Amount) + Amount(value);

    /// <summary>A price per unit with at least two decimals and every further digit it has: <c>$0.035</c>, <c>$21.18</c>.</summary>
    public static string UnitPrice(decimal dollars) => Sign(dollars) + "$" + decimal.Abs(dollars).ToString("#,##0.00##########", Culture);

    /// <summary>Tokens in short: <c>950</c>, <c>1.2 K</c>, <c>1.2 M</c>, <c>3.4 B</c>, <c>1.1 T</c>.</summary>
    public static string Tokens(decimal tokens)
    {
        (decimal Size, string Letter)[] steps = [(1e3m, "K"), (1e6m, "M"), (1e9m, "B"), (1e12m, "T")];
        var size = decimal.Abs(tokens);
        if (Round(size, 0) < 1000) return Sign(tokens) + Round(size, 1).ToString("0.#", Culture);
        var step = Array.FindLastIndex(steps, candidate => Round(size / candidate.Size, 1) >= 1);
        return Sign(tokens) + Round(size / steps[step].Size, 1).ToString("#,##0.#", Culture) + Space + steps[step].Letter;
    }

    /// <summary>A whole number with thousands separated: <c>1,234,567</c>.</summary>
    public static string Count(decimal value)
    {
        var rounded = Round(value, 0);
        return Sign(rounded) + decimal.Abs(rounded).ToString("#,##0", Culture);
    }

    /// <summary>A plain number with at most so many decimals: <c>22.8</c>, <c>0.5</c>.</summary>
    public static string Number(decimal value, int decimals = 1)
    {
        var rounded = Round(value, decimals);
        return Sign(rounded) + decimal.Abs(rounded).ToString("#,##0." + new string('#', decimals), Culture);
    }

    /// <summary>A share with one decimal, from a fraction: 0.061 is <c>6.1 %</c>.</summary>
    public static string Percent(decimal fraction)
    {
        var percent = Round(fraction * 100, 1);
        if (percent == 0 && fraction != 0) return (fraction < 0 ? Minus : "") + "<0.1" + Space + "%";
        return Sign(percent) + decimal.Abs(percent).ToString("#,##0.0", Culture) + Space + "%";
    }

    /// <summary>A relative change with its sign: <c>+6.1 %</c>, <c>−3.0 %</c>; without one when it is too small to show: <c>&lt;0.1 %</c>.</summary>
    public static string PercentDelta(decimal fraction) => Round(fraction * 100, 1) == 0 ? Percent(decimal.Abs(fraction)) : Plus(fraction) + Percent(fraction);

    /// <summary><c>Oct 2026</c>.</summary>
    public static string Month(BillingMonth month) => month.FirstDay.ToString("MMM yyyy", Culture);

    /// <summary><c>October 2026</c>, for sentences.</summary>
    public static string MonthInFull(BillingMonth month) => month.FirstDay.ToString("MMMM yyyy", Culture);

    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary><c>22 Nov 2026 06:00 UTC</c>.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", Culture);

    private static string Dollars(decimal amount, string currency, int decimals)
    {
        var rounded = Round(amount, decimals);
        if (rounded == 0 && amount != 0) return (amount < 0 ? Minus : "") + "<" + currency + "0.01";
        return Sign(rounded) + currency + decimal.Abs(rounded).ToString(decimals == 0 ? "#,##0" : "#,##0.00", Culture);
    }

    private static string Sign(decimal value) => value < 0 ? Minus : "";

    private static string Plus(decimal value) => value > 0 ? "+" : "";

    private static decimal Round(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
