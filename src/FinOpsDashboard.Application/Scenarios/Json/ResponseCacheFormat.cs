using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How a cache of answers stands in a document.</summary>
internal sealed class ResponseCacheFormat() : LeverFormat<ResponseCacheLever>(ResponseCacheLever.KindName)
{
    protected override ResponseCacheLever ReadLever(ObjectReader fields) => new(new()
    {
        HitRate = fields.Number("hitRate", NumberRange.Fraction, "Share of requests that an earlier answer serves."),
        MonthlyCost = fields.Amount("monthlyCost", "What the cache costs per month, in USD."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, ResponseCacheLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteExact("hitRate", assumptions.HitRate);
        writer.WriteExact("monthlyCost", assumptions.MonthlyCost);
    }
}
