using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Data.Storage;

/// <summary>A UTC day as the integer <c>yyyymmdd</c>: it sorts, it reads, and its month is a division by 100 in any SQL.</summary>
public static class DayKey
{
    /// <summary>The integer of a day.</summary>
    public static int From(DateOnly day) => (day.Year * 100 + day.Month) * 100 + day.Day;

    /// <summary>The day of an integer.</summary>
    public static DateOnly ToDay(int key) => new(key / 10000, key / 100 % 100, key % 100);

    /// <summary>The integer <c>yyyymm</c> of a month.</summary>
    public static int From(BillingMonth month) => month.Year * 100 + month.Month;

    /// <summary>The month of an integer <c>yyyymm</c>.</summary>
    public static BillingMonth ToMonth(int key) => new(key / 100, key % 100);
}
