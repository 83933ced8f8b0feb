using System.Text.Json;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Text of a JSON document, which may hold bytes and escapes that are no text at all.</summary>
internal static class JsonText
{
    private const int LongestShown = 40;

    /// <summary>The text of a string; null when it is not valid Unicode.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair, or bytes that are not UTF-8.
            return null;
        }
    }

    /// <summary>The name of a field; null when it is not valid Unicode.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a number is written with a digit other than 0 before its exponent.</summary>
    public static bool HasDigitAboveZero(JsonElement number)
    {
        var text = number.GetRawText().AsSpan();
        var exponent = text.IndexOfAny('e', 'E');
        return (exponent < 0 ? text : text[..exponent]).ContainsAnyInRange('1', '9');
    }

    /// <summary>What a value is, for a message: short, on one line.</summary>
    public static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Of(element) is { } text ? $"the text {DocumentPath.Quote(text)}" : "a text that is not valid Unicode",
        JsonValueKind.Number => Shorten(element.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "nothing",
    };

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
