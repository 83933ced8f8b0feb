using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>One key figure.</summary>
public sealed partial class KpiTile
{
    /// <summary>What the figure is, such as "October".</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The figure, formatted by <see cref="Format"/>; null when it is not known, which shows as a dash and never as zero.</summary>
    [Parameter, EditorRequired]
    public required string? Value { get; set; }

    /// <summary>The unrounded figure, shown when pointed at.</summary>
    [Parameter]
    public string? Exact { get; set; }

    /// <summary>What it compares to, with sign, arrow and word: "▲ 6.1 % over September".</summary>
    [Parameter]
    public string? Sub { get; set; }

    /// <summary>Whether <see cref="Sub"/> is good or bad news for the reader.</summary>
    [Parameter]
    public Tone Tone { get; set; }

    /// <summary>What the figure means; makes the label ask-able.</summary>
    [Parameter]
    public string? Definition { get; set; }

    /// <summary>How it is computed.</summary>
    [Parameter]
    public string? Formula { get; set; }

    /// <summary>Where it comes from.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>When it was pulled, if that differs from the rest of the page.</summary>
    [Parameter]
    public DateTimeOffset? AsOf { get; set; }

    private string? ToneClass => Tone switch
    {
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Neutral => "muted",
    };
}

/// <summary>What a figure means for the reader; never merely up or down.</summary>
public enum Tone
{
    Neutral,
    Good,
    Bad,
}
