using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>What there is to say about options beside their figures.</summary>
public partial class OptionNotes
{
    /// <summary>The notes.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<OptionNote> Notes { get; set; }
}
