using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The four key figures of a ladder.</summary>
public sealed partial class LadderTiles
{
    private string? _cost;
    private string? _costExact;
    private string? _costSub;
    private Tone _costTone;
    private string? _held;
    private string? _heldSub;
    private string? _used;
    private string? _usedSub;
    private string? _owed;
    private string? _owedExact;
    private string? _owedSub;

    /// <summary>The ladder.</summary>
    [Parameter, EditorRequired]
    public required CommitmentLadder Ladder { get; set; }

    protected override void OnParametersSet()
    {
        var held = LadderRungs.Committed.Sum(Ladder.UnitsOn);
        (_cost, _costExact) = (Format.MoneyRounded(Ladder.MonthCost), Format.MoneyExact(Ladder.MonthCost));
        var without = held == 0 ? null : Ladder.UncommittedMonthCost;
        (_costSub, _costTone) = without is { } other && other > Usd.Zero
            ? ($"▼ {Format.Percent(1m - (Ladder.MonthCost / other))} under no commitment", Tone.Good)
            : ($"{Format.Tokens(Ladder.Question.Week.Tokens)} tokens a week", Tone.Neutral);
        _held = Format.Count(held);
        _heldSub = Ladder.UnitsOn(LadderRung.NoCommitment) is > 0 and var hourly ? $"plus up to {hourly} by the hour" : held == 1 ? "model unit" : "model units";
        (_used, _usedSub) = Ladder.Utilization is { } share ? (Format.Percent(share), "of the unit hours paid for") : (Format.Unknown, "no unit is paid for");
        var owed = Ladder.RemainingCommitment(0);
        (_owed, _owedExact) = (Format.MoneyRounded(owed), Format.MoneyExact(owed));
        _owedSub = held == 0 ? "nothing is held" : "until the terms end";
    }
}
