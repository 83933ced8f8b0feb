using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The load of the week from the busiest hour to the quietest, with the layers in the colours of their rungs.</summary>
public sealed partial class LadderPicture
{
    private static readonly string _viewBox = FormattableString.Invariant($"0 0 {LadderDrawing.Width} {LadderDrawing.Height}");
    private readonly string _clipId = ElementId.New("load");
    private LadderDrawing _drawing = null!;
    private string _summary = "";

    /// <summary>A ladder with at least one layer.</summary>
    [Parameter, EditorRequired]
    public required CommitmentLadder Ladder { get; set; }

    private string ClipPath => $"url(#{_clipId})";

    protected override void OnParametersSet()
    {
        _drawing = LadderDrawing.Of(Ladder);
        _summary = string.Join(" ", LayerGroup.Of(Ladder).GroupBy(group => group.Rung).Select(Sentence));
    }

    private static string Sentence(IGrouping<LadderRung, LayerGroup> rung)
    {
        var (first, last) = (rung.Min(group => group.First), rung.Max(group => group.Last));
        var (most, least) = (rung.Max(group => group.HoursNeeded), rung.Min(group => group.HoursNeeded));
        var units = first == last ? $"Unit {first}" : $"Units {first} to {last}";
        var needed = most == least ? $"{(first == last ? "is" : "are")} needed in {most} of 168 hours" : $"are needed in {most} to {least} of 168 hours";
        return $"{units} {needed}: {RungText.DeedOf(rung.Key).ToLowerInvariant()}.";
    }
}
