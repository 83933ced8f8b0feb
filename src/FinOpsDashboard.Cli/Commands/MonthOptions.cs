using System.CommandLine;
using System.CommandLine.Parsing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options that take a month.</summary>
internal static class MonthOptions
{
    /// <summary>An option for a month, <c>YYYY-MM</c>.</summary>
    public static Option<BillingMonth?> Create(string name, string description, bool isRequired = false) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM",
        Required = isRequired,
        CustomParser = Parse,
    };

    private static BillingMonth? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BillingMonth.TryParse(text, out var month)) return month;
        result.AddError($"\"{text}\" is no month. Write it as 2026-09.");
        return null;
    }
}
