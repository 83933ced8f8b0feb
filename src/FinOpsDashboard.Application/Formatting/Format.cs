using System.Globalization;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Domain.Uncertainty;

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
    private const int TickDigits = 3;
    private const decimal DaysOfAMonth = 30.4m;
    private const decimal MonthsFromWhichDaysSayLess = 2m;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly (decimal Size, string Letter)[] Steps = [(1e3m, "K"), (1e6m, "M"), (1e9m, "B"), (1e12m, "T")];

    /// <summary>Dollars and cents: <c>$1,234.50</c>, <c>−$12.00</c>, <c>&lt;$0.01</c>.</summary>
    public static string Money(Usd value) => Dollars(value.Amount, "$", 2);

    /// <summary>Whole dollars from $100 on, cents below: <c>$48,210</c>, <c>$12.34</c>.</summary>
    public static string MoneyRounded(Usd value) => Dollars(value.Amount, "$", decimal.Abs(value.Amount) < 100 ? 2 : 0);

    /// <summary>A statistic of draws, as <see cref="MoneyRounded(Usd)"/> writes an amount; its own digits are few already.</summary>
    public static string MoneyRounded(DrawnUsd value) => MoneyRounded(Usd.FromDollars(value.Dollars));

    /// <summary>
    /// A difference with its sign: <c>+$2,310</c>, <c>−$882</c>, <c>$0.00</c>. One that is too small to show has none: <c>&lt;$0.01</c>.
    /// </summary>
    public static string MoneyDelta(Usd value) =>
        Round(value.Amount, 2) == 0 ? MoneyRounded(Usd.FromDollars(decimal.Abs(value.Amount))) : Plus(value.Amount) + MoneyRounded(value);

    /// <summary>Every digit that was billed: <c>$12.3456789012 (USD)</c>.</summary>
    public static string MoneyExact(Usd value) => Sign(value.Amount) + "$" + Digits(decimal.Abs(value.Amount)) + " (USD)";

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
        var size = decimal.Abs(tokens);
        if (Round(size, 0) < 1000) return Sign(tokens) + Round(size, 1).ToString("0.#", Culture);
        var step = Math.Max(0, Array.FindLastIndex(Steps, candidate => size >= candidate.Size));
        if (step < Steps.Length - 1 && Round(size / Steps[step].Size, 1) >= 1000) step++;
        return Sign(tokens) + Round(size / Steps[step].Size, 1).ToString("#,##0.#", Culture) + Space + Steps[step].Letter;
    }

    /// <summary>Every token: <c>1,234,567 tokens</c>.</summary>
    public static string TokensExact(decimal tokens) => Exact(tokens) + " tokens";

    /// <summary>
    /// A tick of an axis, with the three digits that tell it from its neighbours: <c>0.25</c>, <c>1.25 K</c>, <c>500 M</c>.
    /// <c>wwwroot/js/chart-format.js</c> writes the ticks of pages in the same way.
    /// </summary>
    public static string Tick(decimal value)
    {
        var size = Significant(decimal.Abs(value), TickDigits);
        var step = Array.FindLastIndex(Steps, candidate => size >= candidate.Size);
        return Sign(value) + (step < 0 ? Digits(size) : Digits(size / Steps[step].Size) + Space + Steps[step].Letter);
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

    /// <summary>A plain number with exactly so many decimals, for columns whose points stand below each other: <c>1.0330</c>.</summary>
    public static string Fixed(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        return Sign(rounded) + decimal.Abs(rounded).ToString("#,##0." + new string('0', decimals), Culture);
    }

    /// <summary>A number with every digit it has: <c>1,234,567.0001</c>.</summary>
    public static string Exact(decimal value) => Sign(value) + Digits(decimal.Abs(value));

    /// <summary>A share with one decimal, from a fraction: 0.061 is <c>6.1 %</c>.</summary>
    public static string Percent(decimal fraction)
    {
        var percent = Round(fraction * 100, 1);
        if (percent == 0 && fraction != 0) return (fraction < 0 ? Minus : "") + "<0.1" + Space + "%";
        return Sign(percent) + decimal.Abs(percent).ToString("#,##0.0", Culture) + Space + "%";
    }

    /// <summary>A share that somebody chose, with every digit it has: 0.02 is <c>2 %</c>.</summary>
    public static string PercentExact(decimal fraction) => Exact(fraction * 100) + Space + "%";

    /// <summary>A relative change with its sign: <c>+6.1 %</c>, <c>−3.0 %</c>; without one when it is too small to show: <c>&lt;0.1 %</c>.</summary>
    public static string PercentDelta(decimal fraction) => Round(fraction * 100, 1) == 0 ? Percent(decimal.Abs(fraction)) : Plus(fraction) + Percent(fraction);

    /// <summary>A change with arrow, amount and word: <c>▲ 6.1 % more</c>, <c>▼ 3.0 % less</c>, <c>unchanged</c>.</summary>
    public static string Change(decimal fraction) =>
        fraction == 0 ? "unchanged" : $"{(fraction > 0 ? "▲" : "▼")} {Percent(decimal.Abs(fraction))} {(fraction > 0 ? "more" : "less")}";

    /// <summary>A number of months: <c>0.3 months</c>, <c>1 month</c>.</summary>
    public static string Months(decimal months) => Number(months) + (Round(months, 1) == 1 ? " month" : " months");

    /// <summary>How long until something has paid for itself: <c>at once</c>, <c>16 days</c> (begun ones count), <c>2.3 months</c>; <c>never</c> without a number.</summary>
    public static string Payback(decimal? months) => months switch
    {
        null => "never",
        0m => "at once",
        < MonthsFromWhichDaysSayLess => Days(decimal.Ceiling(months.Value * DaysOfAMonth)),
        _ => Months(months.Value),
    };

    /// <summary>The same for columns that name the unit: <c>0</c>, <c>&lt;0.1</c>, <c>2.3</c>, <c>never</c>.</summary>
    public static string PaybackMonths(decimal? months, int decimals = 1)
    {
        if (months is not { } known) return "never";
        return known != 0 && Round(known, decimals) == 0 ? "<" + Number(new decimal(1, 0, 0, false, (byte)decimals), decimals) : Number(known, decimals);
    }

    /// <summary><c>Oct 2026</c>.</summary>
    public static string Month(BillingMonth month) => month.FirstDay.ToString("MMM yyyy", Culture);

    /// <summary><c>October 2026</c>, for sentences.</summary>
    public static string MonthInFull(BillingMonth month) => month.FirstDay.ToString("MMMM yyyy", Culture);

    /// <summary><c>October</c>, for sentences that leave no doubt about the year.</summary>
    public static string MonthName(BillingMonth month) => month.FirstDay.ToString("MMMM", Culture);

    /// <summary><c>Oct</c>, for axes that write the year beside it.</summary>
    public static string MonthShort(BillingMonth month) => month.FirstDay.ToString("MMM", Culture);

    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary><c>22 Nov</c>, for charts that leave no doubt about the year.</summary>
    public static string DayShort(DateOnly day) => day.ToString("d MMM", Culture);

    /// <summary>First and last day: <c>1 Oct – 22 Nov 2026</c>.</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        first == last ? Day(first) : $"{first.ToString(first.Year == last.Year ? "d MMM" : "d MMM yyyy", Culture)} – {Day(last)}";

    /// <summary><c>22 Nov 2026 06:00 UTC</c>; <c>never</c> when there is none.</summary>
    public static string Moment(DateTimeOffset? moment) =>
        moment is { } known ? known.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", Culture) : "never";

    private static string Days(decimal days) => Count(days) + (days == 1 ? " day" : " days");

    private static string Dollars(decimal amount, string currency, int decimals)
    {
        var rounded = Round(amount, decimals);
        if (rounded == 0 && amount != 0) return (amount < 0 ? Minus : "") + "<" + currency + "0.01";
        return Sign(rounded) + currency + decimal.Abs(rounded).ToString(decimals == 0 ? "#,##0" : "#,##0.00", Culture);
    }

    private static string Digits(decimal value) => value.ToString("#,##0.############################", Culture);

    private static string Sign(decimal value) => value < 0 ? Minus : "";

    private static string Plus(decimal value) => value > 0 ? "+" : "";

    private static decimal Significant(decimal value, int digits)
    {
        if (value == 0) return 0;
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10((double)value));
        if (decimals >= 0) return Round(value, Math.Min(decimals, 28));
        var unit = 1m;
        for (; decimals < 0; decimals++) unit *= 10;
        return Round(value / unit, 0) * unit;
    }

    private static decimal Round(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
