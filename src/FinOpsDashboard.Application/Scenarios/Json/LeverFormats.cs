using System.Collections.Frozen;
using System.Text.Json;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>The levers that documents may hold. A new lever is added to this list, and nowhere else.</summary>
internal static class LeverFormats
{
    private static readonly FrozenDictionary<string, LeverFormat> ByKind = new LeverFormat[]
    {
        new ResponseCacheFormat(),
        new RagFormat(),
        new RoutingFormat(),
        new FineTuningFormat(),
        new DistillationFormat(),
        new BatchFormat(),
        new PromptCachingFormat(),
    }.ToFrozenDictionary(format => format.Kind, StringComparer.Ordinal);

    /// <summary>The most levers of an option: each kind once.</summary>
    public static int Most => ByKind.Count;

    public static ILever Read(ObjectReader fields, int index)
    {
        if (fields.Word("kind", ByKind.Keys) is not { } kind)
            return new UnreadableLever(index);

        var lever = ByKind[kind].Read(fields);
        fields.End();
        return lever;
    }

    public static void Write(Utf8JsonWriter writer, ILever lever)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", lever.Kind);
        ByKind[lever.Kind].Write(writer, lever);
        writer.WriteEndObject();
    }
}
