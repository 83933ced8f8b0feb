using System.Collections.Frozen;
using System.Text.Json;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>The levers that documents may hold. A new lever is added to this list; nowhere else has to know it to evaluate it.</summary>
internal static class LeverFormats
{
    private static readonly LeverFormat[] All =
    [
        new ResponseCacheFormat(),
        new RagFormat(),
        new PromptCompressionFormat(),
        new RoutingFormat(),
        new BaseModelFormat(),
        new FineTuningFormat(),
        new DistillationFormat(),
        new SpecialistsFormat(),
        new BatchFormat(),
        new ServiceTierFormat(),
        new PromptCachingFormat(),
    ];

    private static readonly FrozenDictionary<string, LeverFormat> ByKind = All.ToFrozenDictionary(format => format.Kind, StringComparer.Ordinal);

    private static readonly OrderedDictionary<string, Func<ObjectReader, ILever>> Readers =
        new(All.Select(format => KeyValuePair.Create(format.Kind, (Func<ObjectReader, ILever>)format.Read)), StringComparer.Ordinal);

    /// <summary>The most levers of an option: each kind once.</summary>
    public static int Most => All.Length;

    public static ILever Read(ObjectReader fields, int index)
    {
        var lever = fields.Choose("kind", Readers, new UnreadableLever(index), "Which lever it is.");

        // Which fields belong to a lever that is not named, nobody knows.
        if (lever is not UnreadableLever)
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
