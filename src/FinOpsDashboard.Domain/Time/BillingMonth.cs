using System.Globalization;

namespace FinOpsDashboard.Domain.Time;

/// <summary>A calendar month of an AWS bill, UTC. The default value is January of year 1.</summary>
public readonly record struct BillingMonth : IComparable<BillingMonth>
{
    private readonly int _monthsSinceYearOne;

    /// <summary>Makes a month.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public BillingMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _monthsSinceYearOne = (year - 1) * 12 + month - 1;
    }

    /// <summary>The year.</summary>
    public int Year => _monthsSinceYearOne / 12 + 1;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => _monthsSinceYearOne % 12 + 1;

    /// <summary>The first day, UTC.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month after.</summary>
    public BillingMonth Next => Plus(1);

    /// <summary>The month before.</summary>
    public BillingMonth Previous => Plus(-1);

    /// <summary>The days of the month.</summary>
    public DateRange Days => new(FirstDay, Next.FirstDay);

    /// <summary>The month that a day lies in.</summary>
    public static BillingMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>2026-09</c>.</summary>
    public static bool TryParse(string? text, out BillingMonth month)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = read && day.Year <= 9998 ? Of(day) : default;
        return read && day.Year <= 9998;
    }

    /// <summary>The month so many months later; negative goes back.</summary>
    public BillingMonth Plus(int months)
    {
        var total = _monthsSinceYearOne + months;
        return new BillingMonth(Math.DivRem(total, 12, out var rest) + 1, rest + 1);
    }

    /// <inheritdoc />
    public int CompareTo(BillingMonth other) => _monthsSinceYearOne.CompareTo(other._monthsSinceYearOne);

    /// <summary>Whether the left month is earlier.</summary>
    public static bool operator <(BillingMonth left, BillingMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left month is later.</summary>
    public static bool operator >(BillingMonth left, BillingMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left month is earlier or the same.</summary>
    public static bool operator <=(BillingMonth left, BillingMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left month is later or the same.</summary>
    public static bool operator >=(BillingMonth left, BillingMonth right) => left.CompareTo(right) >= 0;

    /// <summary>The month as <c>2026-09</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
