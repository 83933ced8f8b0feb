using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How batch inference stands in a document.</summary>
internal sealed class BatchFormat() : LeverFormat<BatchLever>(BatchLever.KindName)
{
    protected override BatchLever ReadLever(ObjectReader fields) => new(new()
    {
        RequestShare = fields.Number("share", NumberRange.Fraction, "Share of the main model's requests that can wait up to a day."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, BatchLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteExact("share", assumptions.RequestShare);
    }
}
