using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>The options side by side.</summary>
public partial class OptionsSection
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired]
    public required OptionsTable Options { get; set; }

    private string ClassOf(int column) => column == Options.BestColumn ? "number best" : "number";
}
