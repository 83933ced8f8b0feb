using System.Globalization;

namespace FinOpsDashboard.Cli.Output;

/// <summary>Numbers and days in documents and tables: exact, invariant, never a binary fraction.</summary>
internal static class Text
{
    /// <summary>Every digit, no exponent, no trailing zeros.</summary>
    public static string Exact(decimal value) =>
        (value / 1.0000000000000000000000000000m).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>So many decimals at most, no trailing zeros.</summary>
    public static string Rounded(decimal value, int decimals) => Exact(Math.Round(value, decimals, MidpointRounding.AwayFromZero));

    /// <summary>The day as <c>2026-09-01</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment as <c>2026-11-22T06:00:00Z</c>.</summary>
    public static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
