using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>From which volume on each option pays.</summary>
public partial class CrossoverSection
{
    /// <summary>The facts.</summary>
    [Parameter, EditorRequired]
    public required CrossoverFacts Crossover { get; set; }
}
