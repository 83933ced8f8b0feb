using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>What was billed, and what the model makes of the same months.</summary>
public partial class BaselineSection
{
    /// <summary>The months.</summary>
    [Parameter, EditorRequired]
    public required BaselineMonths Baseline { get; set; }
}
