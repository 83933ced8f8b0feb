using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The load of the week from the busiest hour to the quietest, with the layers in the colours of their rungs.</summary>
public sealed partial class LadderPicture
{
    private static readonly string ViewBox = FormattableString.Invariant($"0 0 {LadderDrawing.Width} {LadderDrawing.Height}");
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
        _summary = string.Join(" ", LayerGroup.ByRung(Ladder).Select(Sentence));
    }

    private static string Sentence(LayerGroup group)
    {
        var units = group.First == group.Last ? $"Unit {group.First} is" : $"Units {group.First} to {group.Last} are";
        var hours = group.HoursNeeded == group.FewestHoursNeeded ? $"{group.HoursNeeded}" : $"{group.HoursNeeded} down to {group.FewestHoursNeeded}";
        return $"{units} needed in {hours} of 168 hours: {RungText.DeedOf(group.Rung).ToLowerInvariant()}.";
    }
}
