using System.Globalization;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// How figures are written, everywhere and whatever the machine's language. Rounds half away from zero, for display only;
/// a value that is not zero never shows as zero.
/// </summary>
public static class Format
{
    /// <summary>Stands for what is not known; never zero.</summary>
    public const string Unknown = "–";

    private const string Minus = "\u2212";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Dollars and cents: <c>$1,234.50</c>, <c>−$12.00</c>, <c>&lt;$0.01</c>.</summary>
    public static string Money(Usd value) => Dollars(value.Amount, 2);

    /// <summary>Whole dollars from $100 on, cents below: <c>$48,210</c>, <c>$12.34</c>.</summary>
    public static string MoneyRounded(Usd value) => Dollars(value.Amount, decimal.Abs(value.Amount) < 100 ? 2 : 0);

    /// <summary>A difference with its sign: <c>+$2,310</c>, <c>−$882</c>, <c>$0.00</c>.</summary>
    public static string MoneyDelta(Usd value) => (value.Amount > 0 ? "+" : "") + MoneyRounded(value);

    /// <summary>Every digit that was billed: <c>$12.3456789012 (USD)</c>.</summary>
    public static string MoneyExact(Usd value) => Sign(value.Amount) + "$" + Digits(decimal.Abs(value.Amount)) + " (USD)";

    /// <summary>A price per unit with at least two decimals and every further digit it has: <c>$0.035</c>, <c>$21.18</c>.</summary>
    public static string UnitPrice(decimal dollars) => Sign(dollars) + "$" + decimal.Abs(dollars).ToString("#,##0.00##########", Culture);

    /// <summary>Tokens in short: <c>950</c>, <c>1.2K</c>, <c>1.2M</c>, <c>3.4B</c>, <c>1.1T</c>.</summary>
    public static string Tokens(decimal tokens) => Short(tokens);

    /// <summary>Every token: <c>1,234,567 tokens</c>.</summary>
    public static string TokensExact(decimal tokens) => Count(tokens) + " tokens";

    /// <summary>A number with thousands separated: <c>1,234,567</c>.</summary>
    public static string Count(decimal value) => Sign(value) + Digits(decimal.Abs(value));

    /// <summary>A share with one decimal, from a fraction: 0.061 is <c>6.1%</c>.</summary>
    public static string Percent(decimal fraction)
    {
        var percent = Round(fraction * 100, 1);
        if (percent == 0 && fraction != 0) return (fraction < 0 ? Minus : "") + "<0.1%";
        return Sign(percent) + decimal.Abs(percent).ToString("#,##0.0", Culture) + "%";
    }

    /// <summary>A relative change with its sign: <c>+6.1%</c>, <c>−3.0%</c>.</summary>
    public static string PercentDelta(decimal fraction) => (fraction > 0 ? "+" : "") + Percent(fraction);

    /// <summary>A change with arrow, amount and word: <c>▲ 6.1% more</c>, <c>▼ 3.0% less</c>, <c>unchanged</c>.</summary>
    public static string Change(decimal fraction) =>
        fraction == 0 ? "unchanged" : $"{(fraction > 0 ? "▲" : "▼")} {Percent(decimal.Abs(fraction))} {(fraction > 0 ? "more" : "less")}";

    /// <summary><c>Oct 2026</c>.</summary>
    public static string Month(BillingMonth month) => month.FirstDay.ToString("MMM yyyy", Culture);

    /// <summary><c>October</c>, for sentences.</summary>
    public static string MonthName(BillingMonth month) => month.FirstDay.ToString("MMMM", Culture);

    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>First and last day: <c>1 Oct – 22 Nov 2026</c>.</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        first == last ? Day(first) : $"{first.ToString(first.Year == last.Year ? "d MMM" : "d MMM yyyy", Culture)} – {Day(last)}";

    /// <summary><c>22 Nov 2026 06:00 UTC</c>; <c>never</c> when there is none.</summary>
    public static string Moment(DateTimeOffset? moment) =>
        moment is { } known ? known.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", Culture) : "never";

    private static string Dollars(decimal amount, int decimals)
    {
        var rounded = Round(amount, decimals);
        if (rounded == 0 && amount != 0) return (amount < 0 ? Minus : "") + "<$0.01";
        return Sign(rounded) + "$" + decimal.Abs(rounded).ToString(decimals == 0 ? "#,##0" : "#,##0.00", Culture);
    }

    private static string Short(decimal value)
    {
        (decimal Size, string Letter)[] steps = [(1e3m, "K"), (1e6m, "M"), (1e9m, "B"), (1e12m, "T")];
        var size = decimal.Abs(value);
        if (size < 1000) return Sign(value) + Round(size, 1).ToString("0.#", Culture);
        var step = Array.FindLastIndex(steps, candidate => size >= candidate.Size);
        // 999,960 is 1.0M, not 1000.0K.
        if (Round(size / steps[step].Size, 1) >= 1000 && step < steps.Length - 1) step++;
        return Sign(value) + Round(size / steps[step].Size, 1).ToString("#,##0.#", Culture) + steps[step].Letter;
    }

    private static string Digits(decimal value) => value.ToString("#,##0.############################", Culture);

    private static string Sign(decimal value) => value < 0 ? Minus : "";

    private static decimal Round(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
