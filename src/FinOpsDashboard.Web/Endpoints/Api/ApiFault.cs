using System.Text.Json.Serialization;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Path">Its place: in the document, such as <c>options[2].levers[0].student</c>, or the name in the query string.</param>
/// <param name="Detail">What is wrong, in words.</param>
internal sealed record ApiFault([property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("detail")] string Detail)
{
    /// <summary>The place of a document as a whole.</summary>
    public const string Root = "$";

    private const int LongestText = 500;

    /// <summary>A fault as the readers of files write it: <c>line 3: there is no such month</c>.</summary>
    public static ApiFault Of(string text)
    {
        // What was sent is quoted, but not all of it.
        text = text.Length <= LongestText ? text : text[..LongestText] + "…";
        // A name that somebody chose stands in quotes, and may hold anything.
        var start = text.StartsWith('"') ? text.IndexOf('"', 1) : 0;
        var end = start < 0 ? -1 : text.IndexOf(": ", start, StringComparison.Ordinal);
        return end < 0 ? new ApiFault(Root, text) : new ApiFault(text[..end], text[(end + 2)..]);
    }
}
