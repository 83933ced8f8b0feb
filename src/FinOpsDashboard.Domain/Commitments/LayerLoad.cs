using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What one layer of demand, the k-th model unit, has to carry in the week.</summary>
/// <param name="HoursNeeded">Hours in which demand needs k units.</param>
/// <param name="UnitHoursUsed">Full hours of one unit that the layer's tokens come to.</param>
/// <param name="OnDemandCost">What the layer's tokens cost on demand; null when not known.</param>
/// <param name="HourlyCost">What the layer costs when each hour is paid in the cheaper way, a unit bought for it or on demand; null without a price of units.</param>
/// <param name="HoursBought">Hours in which a unit bought for the hour is the cheaper way.</param>
/// <param name="UnitHoursBought">Full hours of one unit that the tokens of these hours come to.</param>
internal readonly record struct LayerLoad(
    int HoursNeeded, decimal UnitHoursUsed, Usd? OnDemandCost, Usd? HourlyCost, int HoursBought, decimal UnitHoursBought)
{
    /// <summary>
    /// Divides the week into layers. The peak of an hour is filled from below: every layer but the last is full. The last one takes the
    /// rest, so that the layers add up to the tokens and the dollars of the hour to the last digit.
    /// </summary>
    public static IReadOnlyList<LayerLoad> Of(LadderQuestion question)
    {
        var layers = new List<LayerLoad>();
        var hourPrice = question.HourPrice(LadderRung.NoCommitment) * 1;
        foreach (var hour in question.Week.Hours)
        {
            var units = question.UnitsNeeded(hour);
            if (units == 0) continue;
            while (layers.Count < units) layers.Add(new(0, 0m, question.OnDemandCost(0m, 0m), hourPrice * 0m, 0, 0m));
            var used = question.UnitHours(hour.InputTokens, hour.OutputTokens);
            var cost = question.OnDemandCost(hour.InputTokens, hour.OutputTokens);
            var fullUse = units == 1 ? 0m : 1m / question.PeakToAverageRatio;
            var fullCost = units == 1 ? Usd.Zero : cost / question.PeakUnits(hour);
            for (var layer = 0; layer < units - 1; layer++) layers[layer] = layers[layer].Plus(fullUse, fullCost, hourPrice);
            layers[units - 1] = layers[units - 1].Plus(used - (fullUse * (units - 1)), cost - (fullCost * (units - 1)), hourPrice);
        }

        return layers;
    }

    private LayerLoad Plus(decimal unitHours, Usd? cost, Usd? hourPrice)
    {
        var needed = this with { HoursNeeded = HoursNeeded + 1, UnitHoursUsed = UnitHoursUsed + unitHours, OnDemandCost = OnDemandCost + cost };
        return hourPrice is not null && (cost is null || hourPrice < cost)
            ? needed with { HourlyCost = HourlyCost + hourPrice, HoursBought = HoursBought + 1, UnitHoursBought = UnitHoursBought + unitHours }
            : needed with { HourlyCost = HourlyCost + cost };
    }
}
