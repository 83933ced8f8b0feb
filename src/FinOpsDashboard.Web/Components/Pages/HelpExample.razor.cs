using FinOpsDashboard.Application.Examples;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>A worked example: question, arithmetic, result, picture, lesson, sources.</summary>
public sealed partial class HelpExample
{
    private WorkedExample? _example;

    /// <summary>The word of the example.</summary>
    [Parameter]
    public required string Name { get; set; }

    protected override void OnParametersSet() => _example = WorkedExamples.Find(Name);
}
