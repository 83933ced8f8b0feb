using System.Text;
using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>A file that is sent to be stored, read as the commands read it.</summary>
internal static class ApiFile
{
    /// <summary>The most bytes that are taken: 1 MiB, the features of a large company with all their rules.</summary>
    public const int Largest = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body of JSON or CSV.</summary>
    public static async Task<(IReadOnlyList<T> Items, ApiProblem? Refusal)> ReadAsync<T>(HttpRequest request, Func<string, FileReading<T>> read)
    {
        var body = await ApiBody.ReadAsync(request, Largest, ApiBody.Json, ApiBody.Csv);
        if (body.Refusal is not null) return ([], body.Refusal);
        string text;
        try
        {
            text = Utf8.GetString(body.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return ([], Invalid(["The document is not valid UTF-8."]));
        }

        // The readers tell the kinds apart by their first character; who says JSON is to hear of JSON.
        if (body.IsJson && !text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('[')) return ([], Invalid(["The document has to be a JSON list."]));
        var reading = read(text);
        return reading.Faults.Count > 0 ? ([], Invalid(reading.Faults)) : (reading.Items, null);
    }

    /// <summary>What is wrong with a file.</summary>
    public static ApiProblem Invalid(IReadOnlyList<string> faults) => ApiProblem.Invalid(
        "The document is not valid, and nothing was stored.", [.. faults.Select(ApiFault.Of)]);
}
