using System.Buffers;
using System.Text;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Places in a scenario document, written as <c>options[2].levers[0].student</c>. Always one line, whatever the names hold.</summary>
public static class DocumentPath
{
    /// <summary>The document itself.</summary>
    public const string Root = "$";

    private const int LongestName = 100;

    private static readonly SearchValues<char> LettersOfWords =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>A field of an object. A name that is not a plain word is quoted: <c>models['amazon.nova-micro-v1:0']</c>.</summary>
    public static string Field(string parent, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var isWord = name.Length is > 0 and <= LongestName && !name.AsSpan().ContainsAnyExcept(LettersOfWords);
        return (parent == Root, isWord) switch
        {
            (true, true) => name,
            (true, false) => Quote(name),
            (false, true) => $"{parent}.{name}",
            (false, false) => $"{parent}[{Quote(name)}]",
        };
    }

    /// <summary>A place that is told from within an object.</summary>
    public static string Within(string parent, string place) => parent == Root ? place : $"{parent}.{place}";

    /// <summary>An item of a list, counted from 0.</summary>
    public static string Item(string parent, int index) => $"{parent}[{index}]";

    /// <summary>The word that a document has for a value: its name in camel case.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.All.TryGetValue(value, out var word) ? word : InCamelCase(value.ToString());

    /// <summary>A name in quotes: cut to 100 characters, without control characters.</summary>
    public static string Quote(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var quoted = new StringBuilder("'");
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, LongestName)))
            quoted.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c);
        return quoted.Append(name.Length > LongestName ? "…'" : "'").ToString();
    }

    private static string InCamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The words of an enumeration, made once: every price that is looked up has one in its place.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => InCamelCase(value.ToString()));
    }
}
