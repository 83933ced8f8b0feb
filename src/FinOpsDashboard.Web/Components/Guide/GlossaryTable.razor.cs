using FinOpsDashboard.Application.Guide;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Words with their meaning, and what Cost Explorer and FOCUS call them.</summary>
public sealed partial class GlossaryTable
{
    /// <summary>What the words are about.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<GlossaryTerm> Terms { get; set; }
}
