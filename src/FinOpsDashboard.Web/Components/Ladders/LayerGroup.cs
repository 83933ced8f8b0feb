using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>Neighbouring layers that are shown as one.</summary>
/// <param name="Layers">The layers from below; at least one.</param>
internal sealed record LayerGroup(IReadOnlyList<LadderLayer> Layers)
{
    /// <summary>How their units are paid for.</summary>
    public LadderRung Rung => Layers[0].Rung;

    /// <summary>Hours of the week in which the lowest is needed; no other is needed in more.</summary>
    public int HoursNeeded => Layers[0].HoursNeeded;

    /// <summary>Hours of the week in which the highest is needed.</summary>
    public int FewestHoursNeeded => Layers[^1].HoursNeeded;

    /// <summary>The number of the lowest.</summary>
    public int First => Layers[0].Number;

    /// <summary>The number of the highest.</summary>
    public int Last => Layers[^1].Number;

    /// <summary>What they cost a month.</summary>
    public Usd MonthCost => Layers.Sum(layer => layer.MonthCost);

    /// <summary>Use of the hours paid for; null on demand.</summary>
    public decimal? Utilization => Layers.Average(layer => layer.Utilization);

    /// <summary>What they cost a month on a rung; null when it is not offered.</summary>
    public Usd? MonthCostOn(LadderRung rung) => Layers[0].MonthCosts.ContainsKey(rung) ? Layers.Sum(layer => layer.MonthCosts[rung]) : null;

    /// <summary>The layers of a ladder from below, those that do not differ in anything as one.</summary>
    public static IReadOnlyList<LayerGroup> Of(CommitmentLadder ladder) =>
        Of(ladder, (one, other) => (one.Rung, one.HoursNeeded, one.UnitHoursUsed) == (other.Rung, other.HoursNeeded, other.UnitHoursUsed));

    /// <summary>The layers of a ladder from below, those that are paid for in the same way as one.</summary>
    public static IReadOnlyList<LayerGroup> ByRung(CommitmentLadder ladder) => Of(ladder, (one, other) => one.Rung == other.Rung);

    private static IReadOnlyList<LayerGroup> Of(CommitmentLadder ladder, Func<LadderLayer, LadderLayer, bool> belong)
    {
        var groups = new List<List<LadderLayer>>();
        foreach (var layer in ladder.Layers)
        {
            if (groups.Count > 0 && belong(groups[^1][0], layer)) groups[^1].Add(layer);
            else groups.Add([layer]);
        }

        return [.. groups.Select(group => new LayerGroup(group))];
    }
}
