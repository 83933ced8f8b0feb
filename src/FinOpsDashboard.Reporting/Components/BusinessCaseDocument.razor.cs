using FinOpsDashboard.Reporting.Cases;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>The whole document: one file that needs nothing beside it.</summary>
public partial class BusinessCaseDocument
{
    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required BusinessCase Case { get; set; }

    /// <summary>What the head and the foot of every printed page say, for the margin boxes of the style to take.</summary>
    private string PageTexts =>
        $"--page-title: {CssText.Quote(Case.Title)}; --page-facts: {CssText.Quote(Case.PageFacts)}; "
        + $"--page-marks: {CssText.Quote(Case.PageMarks)}; --page-origin: {CssText.Quote(Case.PageOrigin)}";
}
