using System.Text.RegularExpressions;
using FinOpsDashboard.Application.Examples;

namespace FinOpsDashboard.Application.Tests.Examples;

/// <summary>What an example says, in a form that tests can write down.</summary>
internal static partial class ExampleTexts
{
    /// <summary>The example of a name.</summary>
    public static WorkedExample Find(string name) => WorkedExamples.Find(name) ?? throw new InvalidOperationException($"There is no example {name}.");

    /// <summary>The arithmetic, line by line, with plain spaces.</summary>
    public static IReadOnlyList<string> Workings(this WorkedExample example) => [.. example.Steps.Select(step => Plain(step.Working))];

    /// <summary>Every figure of caution and lesson: amounts, shares, volumes, counts with a thousands separator, months.</summary>
    public static IReadOnlyList<string> Figures(this WorkedExample example) =>
        [.. Figure().Matches(Plain($"{example.Caution} {example.Lesson}")).Select(match => match.Value)];

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [GeneratedRegex(@"\$[\d,]+(\.\d+)?|\d+(\.\d+)? (%|M|B|months|times)")]
    private static partial Regex Figure();
}
