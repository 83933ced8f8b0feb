using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>How each number is computed, and how to compute it again.</summary>
public partial class MethodSection
{
    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required BusinessCase Case { get; set; }
}
