using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What one layer of demand, the k-th model unit, has to carry in the week.</summary>
/// <param name="HoursNeeded">Hours in which demand needs k units.</param>
/// <param name="UnitHoursUsed">Full hours of one unit that the layer's tokens come to.</param>
/// <param name="OnDemandCost">What the layer's tokens cost on demand; null when not known.</param>
internal readonly record struct LayerLoad(int HoursNeeded, decimal UnitHoursUsed, Usd? OnDemandCost)
{
    /// <summary>
    /// Divides the week into layers. The peak of an hour is filled from below: every layer but the last is full. The last one takes the
    /// rest, so that the layers add up to the tokens and the dollars of the hour to the last digit.
    /// </summary>
    public static IReadOnlyList<LayerLoad> Of(LadderQuestion question)
    {
        var layers = new List<LayerLoad>();
        foreach (var hour in question.Week.Hours)
        {
            var units = question.UnitsNeeded(hour);
            if (units == 0) continue;
            while (layers.Count < units) layers.Add(new(0, 0m, question.OnDemandCost(0m, 0m)));
            var used = question.UnitHours(hour.InputTokens, hour.OutputTokens);
            var cost = question.OnDemandCost(hour.InputTokens, hour.OutputTokens);
            var fullUse = units == 1 ? 0m : 1m / question.PeakToAverageRatio;
            var fullCost = units == 1 ? Usd.Zero : cost / question.PeakUnits(hour);
            for (var layer = 0; layer < units - 1; layer++) layers[layer] = layers[layer].Plus(fullUse, fullCost);
            layers[units - 1] = layers[units - 1].Plus(used - (fullUse * (units - 1)), cost - (fullCost * (units - 1)));
        }

        return layers;
    }

    private LayerLoad Plus(decimal unitHours, Usd? cost) => new(HoursNeeded + 1, UnitHoursUsed + unitHours, OnDemandCost + cost);
}
