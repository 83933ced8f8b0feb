using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Leads to the parts of a long page.</summary>
public sealed partial class GuideIndex
{
    /// <summary>What the parts are.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The parts. Addresses name the page too, since they are relative to the root.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PageLink> Links { get; set; }

    /// <summary>Links to formulas.</summary>
    public static IReadOnlyList<PageLink> Of(IEnumerable<Formula> formulas) => [.. formulas.Select(formula => new PageLink(formula.Title, $"/help/costing#{formula.Word}"))];

    /// <summary>Links to the objects of a document.</summary>
    public static IReadOnlyList<PageLink> Of(IEnumerable<ReferenceSection> sections) => [.. sections.Select(section => new PageLink(section.Title, $"/help/scenario#{section.Id}"))];
}
