using FinOpsDashboard.Application.Guide;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Every field of a document, object by object.</summary>
public sealed partial class ReferenceTables
{
    private static readonly HashSet<string> Computed =
        [.. LeverFormulas.Stages.SelectMany(stage => stage.Levers).Concat(HostingFormulas.All).Select(formula => formula.Word)];

    /// <summary>The objects of the document.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ReferenceSection> Sections { get; set; }

    /// <summary>Whether the document is written for you rather than by you.</summary>
    [Parameter]
    public bool IsResult { get; set; }

    private static string HeadingOf(ReferenceSection section) => section.Id + "-title";

    /// <summary>Where the title does not say it already.</summary>
    private static IReadOnlyList<string> PlacesOf(ReferenceSection section) => section.Places is [var only] && only == section.Title ? [] : section.Places;

    private static string CaptionOf(ReferenceSection section) => $"Fields of {section.Title}";

    private static string? FormulaOf(ReferenceSection section) => section.Title.Split(" · ") is [_, var word] && Computed.Contains(word) ? word : null;

    private string PresenceOf(ReferenceField field) => (IsResult, field.Default) switch
    {
        (true, "required") => "always",
        (true, "may be null") => "always, may be null",
        (true, "not given") => "where it applies",
        _ => field.Default,
    };
}
