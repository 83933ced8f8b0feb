using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>Neighbouring layers that are needed in the same hours and paid in the same way, as one.</summary>
/// <param name="Layers">The layers from below; at least one.</param>
internal sealed record LayerGroup(IReadOnlyList<LadderLayer> Layers)
{
    /// <summary>How their units are paid for.</summary>
    public LadderRung Rung => Layers[0].Rung;

    /// <summary>Hours of the week in which they are needed.</summary>
    public int HoursNeeded => Layers[0].HoursNeeded;

    /// <summary>The number of the lowest.</summary>
    public int First => Layers[0].Number;

    /// <summary>The number of the highest.</summary>
    public int Last => Layers[^1].Number;

    /// <summary>What they cost a month.</summary>
    public Usd MonthCost => Layers.Sum(layer => layer.MonthCost);

    /// <summary>Use of the hours paid for; null on demand.</summary>
    public decimal? Utilization => Layers[0].Utilization is null ? null : Layers.Average(layer => layer.Utilization);

    /// <summary>What they cost a month on a rung; null when it is not offered.</summary>
    public Usd? MonthCostOn(LadderRung rung) => Layers[0].MonthCosts.ContainsKey(rung) ? Layers.Sum(layer => layer.MonthCosts[rung]) : null;

    /// <summary>The layers of a ladder in groups, from below.</summary>
    public static IReadOnlyList<LayerGroup> Of(CommitmentLadder ladder)
    {
        var groups = new List<List<LadderLayer>>();
        foreach (var layer in ladder.Layers)
        {
            if (groups.Count > 0 && groups[^1][0].Rung == layer.Rung && groups[^1][0].HoursNeeded == layer.HoursNeeded) groups[^1].Add(layer);
            else groups.Add([layer]);
        }

        return [.. groups.Select(group => new LayerGroup(group))];
    }
}
