using System.Globalization;

namespace FinOpsDashboard.Application.Formatting;

/// <summary>Numbers and moments in documents, for programs: exact, invariant, never a binary fraction. <see cref="Format"/> writes for readers.</summary>
public static class ExactText
{
    /// <summary>Every digit, no exponent, no trailing zeros.</summary>
    public static string Of(decimal value) => Shortest(value).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros: stores give back as many as they like.</summary>
    public static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The day as <c>2026-09-01</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment as <c>2026-11-22T06:00:00Z</c>; null when there is none.</summary>
    public static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
