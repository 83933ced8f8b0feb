using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Options that every command takes, and how their values are read.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "Connection string. Default: ConnectionStrings__FinOps, else \"Data Source=finops.db\" in the working directory.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static readonly Option<OutputFormat?> Format = new("--format")
    {
        Description = "How results are printed. Default: table on a terminal, json otherwise.",
        HelpName = "json|table|csv|markdown",
        Recursive = true,
        CustomParser = ParseFormat,
    };

    /// <summary>The days from one option to another, the end exclusive; null when neither is given.</summary>
    public static DateRange? Range(DateOnly? from, DateOnly? to, DateRange? standard)
    {
        if (from is null && to is null) return standard;
        var start = from ?? standard?.Start ?? throw CommandFailureException.BadInput("--to needs --from too.");
        var end = to ?? standard?.EndExclusive ?? throw CommandFailureException.BadInput("--from needs --to too.");
        return end > start
            ? new DateRange(start, end)
            : throw CommandFailureException.BadInput($"--to {Text.Day(end)} is exclusive and has to lie after --from {Text.Day(start)}.");
    }

    /// <summary>An option for a UTC day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDay,
    };

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"\"{text}\" is no day. Write it as 2026-09-01.");
        return null;
    }

    private static OutputFormat? ParseFormat(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Enum.TryParse<OutputFormat>(text, ignoreCase: true, out var format) && !char.IsDigit(text[0])) return format;
        result.AddError($"\"{text}\" is no format. Use json, table, csv or markdown.");
        return null;
    }
}
