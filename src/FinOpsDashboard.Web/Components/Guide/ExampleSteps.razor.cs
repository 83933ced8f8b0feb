using FinOpsDashboard.Application.Examples;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>The question of an example and its arithmetic, line by line.</summary>
public sealed partial class ExampleSteps
{
    /// <summary>The example.</summary>
    [Parameter, EditorRequired]
    public required WorkedExample Example { get; set; }
}
