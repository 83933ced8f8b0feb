using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How a router in front of two models stands in a document.</summary>
internal sealed class RoutingFormat() : LeverFormat<RoutingLever>(RoutingLever.KindName)
{
    protected override RoutingLever ReadLever(ObjectReader fields) => new(new()
    {
        Model = fields.Text("model", "The smaller model, by its name in models."),
        RequestShare = fields.Number("share", NumberRange.Fraction, "Share of requests that the smaller model tries."),
        EscalationRate = fields.Number(
            "escalationRate", NumberRange.Fraction, absent: 0m, "Share of those that the main model has to answer again."),
        CostPerRequest = fields.Amount("costPerRequest", "What the routing decision costs per request, in USD."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, RoutingLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteString("model", assumptions.Model);
        writer.WriteExact("share", assumptions.RequestShare);
        writer.WriteExact("escalationRate", assumptions.EscalationRate);
        writer.WriteExact("costPerRequest", assumptions.CostPerRequest);
    }
}
