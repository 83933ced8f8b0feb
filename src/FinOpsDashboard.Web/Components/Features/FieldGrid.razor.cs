using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>Fields of a form, each with its label and hint. Models are offered from the list <c>all-models</c>.</summary>
public sealed partial class FieldGrid
{
    /// <summary>The fields; what is typed goes into them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AssumptionField> Fields { get; set; }
}
