using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>The colours of the pages' style sheet on white paper. It is embedded, so that a document cannot drift from the pages.</summary>
internal static partial class PrintColors
{
    private const string Sheet = "tokens.css";
    private static readonly FrozenDictionary<string, string> ByName = Read();

    /// <summary>The light form of a custom property, such as <c>model-1</c>, as <c>#6b4fbb</c>.</summary>
    /// <exception cref="KeyNotFoundException">The style sheet has no such colour.</exception>
    public static string Of(string name) =>
        ByName.TryGetValue(name, out var color) ? color : throw new KeyNotFoundException($"{Sheet} has no colour --{name}.");

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(PrintColors).Assembly.GetManifestResourceStream(Sheet)
            ?? throw new InvalidOperationException($"{Sheet} is not embedded.");
        using var reader = new StreamReader(stream);
        return Declaration().Matches(reader.ReadToEnd()).ToFrozenDictionary(match => match.Groups["name"].Value, match => match.Groups["light"].Value);
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\((?<light>#[0-9a-fA-F]{6}), ")]
    private static partial Regex Declaration();
}
