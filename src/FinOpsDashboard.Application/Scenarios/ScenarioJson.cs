using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinOpsDashboard.Application.Scenarios.Json;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>Scenario documents and result documents, schema version 1: one form for the command line, the HTTP interface and the pages.</summary>
/// <remarks>Numbers are read and written as decimals, digit for digit. Reading takes bounded time and memory whatever is sent.</remarks>
public static class ScenarioJson
{
    /// <summary>The largest document that is read, in bytes: 8 MiB, some thirty times a scenario with a whole price book.</summary>
    public const int LargestDocument = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a scenario from UTF-8, with or without byte order mark.</summary>
    public static ScenarioReading Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestDocument)
            return TooLarge();
        if (json.Span.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];

        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            // Its message ends in the place, counted from 0; people count lines from 1.
            var what = exception.Message.Split(" LineNumber:", 2)[0];
            return ScenarioReading.Refused(new ScenarioFault(
                DocumentPath.Root,
                $"is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: {what}"));
        }
    }

    /// <summary>Reads a scenario from UTF-8. No more of the stream is read than a document may hold; the stream is left open.</summary>
    /// <param name="json">The document.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ScenarioReading> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(json);
        var buffer = new ArrayBufferWriter<byte>();
        while (await json.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > LargestDocument)
                return TooLarge();
        }

        return Read(buffer.WrittenMemory);
    }

    /// <summary>Writes a scenario as an indented document in UTF-8, which reads back as the same scenario.</summary>
    public static void Write(Scenario scenario, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var writer = new Utf8JsonWriter(output, Layout);
        ScenarioWriter.Write(writer, scenario);
    }

    /// <summary>Writes a result as an indented document in UTF-8.</summary>
    public static void Write(ScenarioResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = new Utf8JsonWriter(output, Layout);
        writer.WriteStartObject();
        ScenarioResultWriter.Write(new JsonObjectWriter(writer), result);
        writer.WriteEndObject();
    }

    private static JsonWriterOptions Layout => new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    private static ScenarioReading Read(JsonElement root)
    {
        var faults = new DocumentFaults();
        var document = new JsonObjectReader(root, DocumentPath.Root, faults);
        if (document.IsStandIn)
            return ScenarioReading.Refused(faults.All);

        var scenario = ScenarioReader.Read(document);
        foreach (var fault in ScenarioRules.Check(scenario).TakeWhile(_ => !faults.IsFull))
            faults.AddUnlessUnread(fault);
        return faults.All.Count == 0 ? ScenarioReading.From(scenario) : ScenarioReading.Refused(faults.All);
    }

    private static ScenarioReading TooLarge() => ScenarioReading.Refused(new ScenarioFault(
        DocumentPath.Root, $"is larger than {LargestDocument / (1024 * 1024)} MiB, the most that is read"));
}
