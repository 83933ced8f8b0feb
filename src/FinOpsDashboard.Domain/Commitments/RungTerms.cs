using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What a rung's model unit comes to per token, whatever layer it serves.</summary>
/// <param name="Rung">One of the rungs that buy model units.</param>
/// <param name="HourPrice">US dollars per model unit and hour.</param>
/// <param name="BreakEvenUtilization">
/// The hourly price over what the tokens that one full unit serves in an hour, at the week's mix, cost on demand. Above 1 the unit is
/// never cheaper than on demand: it buys capacity. Null when on-demand prices or demand are missing, or the tokens are free on demand.
/// </param>
/// <param name="EffectivePrices">What a million tokens of the week's mix cost at a use of 100, 80 and 50 %; empty without demand.</param>
public sealed record RungTerms(
    LadderRung Rung, UsdPerModelUnitHour HourPrice, decimal? BreakEvenUtilization, IReadOnlyList<EffectivePrice> EffectivePrices)
{
    private const decimal Million = 1_000_000m;

    /// <summary>The uses at which effective prices are told.</summary>
    public static IReadOnlyList<decimal> ToldUtilizations { get; } = [1m, 0.8m, 0.5m];

    /// <summary>The terms of every rung of model units that is offered.</summary>
    internal static IReadOnlyList<RungTerms> Of(LadderQuestion question) =>
    [
        .. question.Offered.Where(rung => rung != LadderRung.OnDemand).Select(rung => Of(rung, question.HourPrice(rung)!.Value, question)),
    ];

    /// <summary>The mix of a week as a whole: a full unit hour serves its tokens divided by the unit hours that they fill together.</summary>
    private static RungTerms Of(LadderRung rung, UsdPerModelUnitHour price, LadderQuestion question)
    {
        var (input, output) = (question.Week.InputTokens, question.Week.OutputTokens);
        if (input + output == 0m) return new(rung, price, null, []);
        var hours = question.UnitHours(input, output);
        var unitCost = price * hours;
        var onDemand = question.OnDemandCost(input, output);
        return new(
            rung,
            price,
            onDemand is { Amount: > 0m } cost ? unitCost / cost : null,
            [.. ToldUtilizations.Select(use => new EffectivePrice(use, unitCost * Million / (input + output) / use))]);
    }
}
