using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>The first page: the answer, four figures, the recommendation, and where to sign.</summary>
public partial class SummarySection
{
    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required BusinessCase Case { get; set; }
}
