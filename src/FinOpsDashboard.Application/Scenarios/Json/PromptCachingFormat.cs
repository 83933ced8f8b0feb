using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How prompt caching stands in a document.</summary>
internal sealed class PromptCachingFormat() : LeverFormat<PromptCachingLever>(PromptCachingLever.KindName)
{
    private static readonly NumberRange Minutes = new(5m, 60m, wholeOnly: true);

    protected override PromptCachingLever ReadLever(ObjectReader fields) => new(new()
    {
        TimeToLive = ReadTimeToLive(fields),
        HitRate = fields.OptionalNumber("hitRate", NumberRange.Fraction),
    });

    protected override void WriteLever(Utf8JsonWriter writer, PromptCachingLever lever)
    {
        writer.WriteNumber("timeToLiveMinutes", (int)lever.Assumptions.TimeToLive);
        writer.WriteExactIfGiven("hitRate", lever.Assumptions.HitRate);
    }

    private static CacheTimeToLive ReadTimeToLive(ObjectReader fields)
    {
        const string Field = "timeToLiveMinutes";
        var minutes = fields.Number(Field, Minutes, absent: (int)CacheTimeToLive.FiveMinutes);
        foreach (var choice in Enum.GetValues<CacheTimeToLive>())
        {
            if (minutes == (int)choice)
                return choice;
        }

        fields.Fault(Field, "must be 5 or 60: Bedrock keeps a cached context for five minutes or one hour");
        return CacheTimeToLive.FiveMinutes;
    }
}
