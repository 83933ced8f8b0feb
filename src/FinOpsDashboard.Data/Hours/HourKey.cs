using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Hours;

/// <summary>A UTC hour as the integer <c>yyyymmddhh</c>: it sorts, and its day is a division by 100.</summary>
internal static class HourKey
{
    private const int LastDay = 21_010_101;

    public static int From(DateTimeOffset hour) => FirstOf(DateOnly.FromDateTime(hour.UtcDateTime)) + hour.UtcDateTime.Hour;

    /// <summary>The first hour of a day; every day after 2100 is one, since later ones do not fit an integer and no question means them.</summary>
    public static int FirstOf(DateOnly day) => Math.Min(DayKey.From(day), LastDay) * 100;

    public static DateTimeOffset ToHour(int key) => new(ToDay(key).ToDateTime(new TimeOnly(key % 100, 0)), TimeSpan.Zero);

    public static DateOnly ToDay(int key) => DayKey.ToDay(key / 100);
}
