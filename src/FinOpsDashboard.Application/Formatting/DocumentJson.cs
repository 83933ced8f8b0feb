using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinOpsDashboard.Application.Formatting;

/// <summary>Documents as JSON: the command line prints them and the HTTP interface sends them, byte for byte the same.</summary>
public static class DocumentJson
{
    /// <summary>camelCase, indented, nothing escaped that a terminal can show.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The document without a line break at its end.</summary>
    public static string Of(object document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Writes the document in UTF-8 with the line break that the command line ends it with, part by part.</summary>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync(Stream output, object document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        await JsonSerializer.SerializeAsync(output, document, Options, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
