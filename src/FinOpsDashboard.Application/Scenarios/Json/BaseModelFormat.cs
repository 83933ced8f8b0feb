using System.Text.Json;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How another base model, or another hosting of one, stands in a document.</summary>
internal sealed class BaseModelFormat() : LeverFormat<BaseModelLever>(BaseModelLever.KindName)
{
    protected override BaseModelLever ReadLever(ObjectReader fields) => new(new()
    {
        Model = fields.OptionalText("model", "The model that does the work; not given: the baseline model."),
        Hosting = HostingFormat.Read(fields),
    });

    protected override void WriteLever(Utf8JsonWriter writer, BaseModelLever lever)
    {
        if (lever.Assumptions.Model is { } model)
            writer.WriteString("model", model);
        HostingFormat.Write(writer, lever.Assumptions.Hosting);
    }
}
