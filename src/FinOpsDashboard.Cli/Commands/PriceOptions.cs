using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options that overrides and discounts share.</summary>
internal static class PriceOptions
{
    public static Option<string> Reason() => new("--reason")
    {
        Description = "Why, such as the name of the contract.",
        HelpName = "TEXT",
        Required = true,
    };

    public static Option<string?> Author() => new("--author") { Description = "Who enters it; the account of this machine by default.", HelpName = "NAME" };

    /// <summary>An option for a number that is exact to the last digit.</summary>
    public static Option<decimal> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        Required = true,
        CustomParser = ParseNumber,
    };

    /// <summary>An option for one of the words of the product.</summary>
    public static Option<T?> Word<T>(string name, string description, TryParse<T> tryParse)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "WORD",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (tryParse(text, out var value)) return value;
                result.AddError($"\"{text}\" is no word for {name}.");
                return null;
            },
        };

    /// <summary>Ends the command where an entry was refused.</summary>
    public static void Check(this EntryOutcome outcome)
    {
        if (outcome.Faults.Count > 0) throw CommandFailureException.BadInput([.. outcome.Faults, "Nothing was changed."]);
    }

    private static decimal ParseNumber(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"\"{text}\" is no number. Write it as 0.035.");
        return 0;
    }

    public delegate bool TryParse<T>(string? word, out T value);
}
