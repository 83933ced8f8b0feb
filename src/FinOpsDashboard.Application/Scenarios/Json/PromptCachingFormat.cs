using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How prompt caching stands in a document.</summary>
internal sealed class PromptCachingFormat() : LeverFormat<PromptCachingLever>(PromptCachingLever.KindName)
{
    private static readonly int[] Minutes = [.. Enum.GetValues<CacheTimeToLive>().Select(choice => (int)choice)];

    protected override PromptCachingLever ReadLever(ObjectReader fields) => new(new()
    {
        TimeToLive = (CacheTimeToLive)fields.OneOf(
            "timeToLiveMinutes",
            Minutes,
            absent: (int)CacheTimeToLive.FiveMinutes,
            "How long Bedrock keeps a cached context after its last use."),
        HitRate = fields.OptionalNumber(
            "hitRate", NumberRange.Fraction, "Share of interactive requests that find their context in the cache; not given: derived from the traffic."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, PromptCachingLever lever)
    {
        writer.WriteNumber("timeToLiveMinutes", (int)lever.Assumptions.TimeToLive);
        writer.WriteExactIfGiven("hitRate", lever.Assumptions.HitRate);
    }
}
