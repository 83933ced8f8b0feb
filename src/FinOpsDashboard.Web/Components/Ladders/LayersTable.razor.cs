using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The layers with what each way to pay for them would cost.</summary>
public sealed partial class LayersTable
{
    private IReadOnlyList<LayerRow> _rows = [];
    private IReadOnlyList<(string Text, int Index)> _totals = [];
    private string _hours = "";
    private string _used = "";
    private string _cost = "";
    private string _note = "";

    /// <summary>The ladder.</summary>
    [Parameter, EditorRequired]
    public required CommitmentLadder Ladder { get; set; }

    protected override void OnParametersSet()
    {
        _rows = [.. LayerGroup.Of(Ladder).Select(RowOf)];
        _totals = [.. LadderRungs.All.Select((rung, index) => (Text(Ladder.MonthCostOn(rung)), index))];
        (_hours, _used, _cost) = (Format.Count(Ladder.UnitHoursNeeded), Share(Ladder.Utilization), Format.Amount(Ladder.MonthCost));
        var missing = LadderRungs.All.Except(Ladder.Question.Offered).Select(RungText.NameOf).ToList();
        _note = "Unit k is needed in the hours in which demand needs k units. A held unit is paid in all 168 hours of the week, one by the hour only where that costs less than its tokens on demand. "
            + "A column's last line is what everything paid in that way would cost."
            + (missing.Count == 0 ? "" : $" Not offered: {string.Join(", ", missing)}; the reason is below.");
    }

    private static LayerRow RowOf(LayerGroup group) => new(
        group.First == group.Last ? Format.Count(group.First) : $"{group.First} to {group.Last}",
        RungText.DeedOf(group.Rung),
        RungColors.Of(group.Rung).Css,
        Format.Count(group.HoursNeeded),
        Share(group.Utilization),
        Format.Amount(group.MonthCost),
        [.. LadderRungs.All.Select((rung, index) => (CostOf(group, rung), index))]);

    private static LayerCost CostOf(LayerGroup group, LadderRung rung) => (group.MonthCostOn(rung), rung == group.Rung) switch
    {
        (null, _) => new(Format.Unknown, "muted", "Not offered, or its price is not known."),
        (_, true) => new(Text(group.MonthCostOn(rung)), "", "The cheapest."),
        ({ } cost, false) => new(Text(cost), "muted", $"{Format.AmountDelta(cost - group.MonthCost)} USD a month against the cheapest."),
    };

    private static string Text(Usd? cost) => cost is { } known ? Format.Amount(known) : Format.Unknown;

    private static string Share(decimal? share) => share is { } known ? Format.Percent(known) : Format.Unknown;
}

/// <summary>A group of layers, ready to show.</summary>
internal sealed record LayerRow(
    string Name, string Deed, string Color, string Hours, string Used, string Cost, IReadOnlyList<(LayerCost Cost, int Index)> Costs);

/// <summary>What a group of layers costs on a rung.</summary>
internal sealed record LayerCost(string Text, string Class, string Why);
