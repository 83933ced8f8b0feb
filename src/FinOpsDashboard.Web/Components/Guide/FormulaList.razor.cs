using FinOpsDashboard.Application.Guide;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Formulas, each with an anchor of its word.</summary>
public sealed partial class FormulaList
{
    /// <summary>What is explained.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Formula> Formulas { get; set; }
}
