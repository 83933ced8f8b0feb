using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>What the figures rest on: assumptions, prices, and what is not known.</summary>
public partial class EvidenceSection
{
    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required BusinessCase Case { get; set; }
}
