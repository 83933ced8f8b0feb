using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What held units cost without serving, because a term cannot be ended early.</summary>
/// <remarks>
/// The first terms begin with month 1. As long as demand lasts, a term that ends is followed by the next one, by decision and not by
/// itself: terms of one month begin every month, terms of six months in months 1, 7, 13, …
/// </remarks>
/// <param name="IdleUnits">Held units that no hour needs any more.</param>
/// <param name="IdleCost">What they cost until their terms end.</param>
/// <param name="OverpaidCost">
/// What all held units cost until their terms end, less what the same layers would cost in that time by the cheapest plan for the demand
/// that is left. Never below <paramref name="IdleCost"/>: a unit that is still needed now and then counts with what it costs too much.
/// </param>
public sealed record StrandedCost(int IdleUnits, Usd IdleCost, Usd OverpaidCost)
{
    /// <summary>Months of a question: 1 to 60.</summary>
    public static readonly NumberRange MonthRange = new(1m, 60m, wholeOnly: true);

    /// <summary>
    /// Demand falls at the beginning of a month, when the terms that begin with it are already bought: this month counts in full, and so
    /// do the months that are left of each term.
    /// </summary>
    internal static StrandedCost OfFall(CommitmentLadder ladder, decimal share, int month)
    {
        var elapsed = MonthRange.Require(month, nameof(month)) - 1;
        var week = ladder.Question.Week.ScaledBy(1m - NumberRange.Fraction.Require(share, nameof(share)));
        var fallen = CommitmentLadder.Of(ladder.Question with { Week = week });
        var stranded = new StrandedCost(0, Usd.Zero, Usd.Zero);
        foreach (var layer in ladder.Layers.Where(layer => layer.Rung.TermMonths() > 0))
        {
            var monthsLeft = layer.Rung.TermMonths() - (elapsed % layer.Rung.TermMonths());
            stranded = layer.Number > fallen.Layers.Count
                ? stranded.WithIdle(layer.MonthCost * monthsLeft)
                : stranded with { OverpaidCost = stranded.OverpaidCost + ((layer.MonthCost - fallen.Layers[layer.Number - 1].MonthCost) * monthsLeft) };
        }

        return stranded;
    }

    /// <summary>
    /// The model is retired at the end of a month. Terms are whole: one that began before runs to its end, and nothing is served in what is
    /// left of it.
    /// </summary>
    internal static StrandedCost OfRetirement(CommitmentLadder ladder, int months)
    {
        MonthRange.Require(months);
        return ladder.Layers.Where(layer => layer.Rung.TermMonths() > 0).Aggregate(
            new StrandedCost(0, Usd.Zero, Usd.Zero),
            (stranded, layer) => MonthsLeft(layer.Rung.TermMonths(), months) is > 0 and var left
                ? stranded.WithIdle(layer.MonthCost * left)
                : stranded);
    }

    private static int MonthsLeft(int termMonths, int months) => (termMonths - (months % termMonths)) % termMonths;

    private StrandedCost WithIdle(Usd cost) => new(IdleUnits + 1, IdleCost + cost, OverpaidCost + cost);
}
