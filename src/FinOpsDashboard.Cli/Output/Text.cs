using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Cli.Output;

/// <summary>Numbers and days in tables and messages, as the documents write them.</summary>
internal static class Text
{
    public static string Exact(decimal value) => ExactText.Of(value);

    /// <summary>So many decimals at most, no trailing zeros.</summary>
    public static string Rounded(decimal value, int decimals) => Exact(Math.Round(value, decimals, MidpointRounding.AwayFromZero));

    public static string Day(DateOnly day) => ExactText.Day(day);

    public static string? Moment(DateTimeOffset? moment) => ExactText.Moment(moment);
}
