using System.Text.Json;

namespace FinOpsDashboard.Application.Features;

/// <summary>Files that are a JSON list, and what is wrong with them in words: the serializer's own name types of the program.</summary>
internal static class JsonList
{
    /// <summary>Whether a text is meant as a JSON list.</summary>
    public static bool IsStartOf(string text) => text.TrimStart(' ', '\t', '\r', '\n').StartsWith('[');

    /// <summary>The fault with its place and its line, counted from 1 as people do: <c>$[0].requests: … (line 2)</c>.</summary>
    public static string FaultOf(JsonException exception)
    {
        // Its message ends in the place, which is said before.
        var what = exception.Message.Split(" Path: ", 2)[0];
        return $"{exception.Path ?? "$"}: {InWords(what)} (line {exception.LineNumber + 1})";
    }

    private static string InWords(string what) => what switch
    {
        _ when what.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) => "The value is not of the kind that belongs here, or too large.",
        _ when what.StartsWith("JSON deserialization for type", StringComparison.Ordinal) => $"A field is missing:{what.Split("including:", 2)[^1]}",
        _ when what.StartsWith("Duplicate property", StringComparison.Ordinal) => $"The field '{Quoted(what)}' is there more than once.",
        _ when what.StartsWith("The JSON property", StringComparison.Ordinal) => $"There is no field '{Quoted(what)}'.",
        _ when what.Contains("doesn't allow null", StringComparison.Ordinal) => $"The field '{JsonNamingPolicy.CamelCase.ConvertName(Quoted(what))}' is null.",
        _ => what,
    };

    private static string Quoted(string what) => what.Split('\'', 3) is [_, var name, ..] ? name : "";
}
