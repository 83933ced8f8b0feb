using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>
/// How many model units to hold for six months, for one month, and to buy by the hour, so that the week costs least.
/// </summary>
/// <remarks>
/// Every layer takes its own cheapest rung, and that is the cheapest plan as a whole. A held unit costs the same in every layer, while what
/// a layer costs uncommitted, each hour by a unit bought for it or on demand, falls from layer to layer, since a higher one is needed in
/// fewer hours and carries no more tokens in any: so the layers that are worth holding are the lowest ones, and no other plan costs less.
/// </remarks>
public sealed record CommitmentLadder
{
    private CommitmentLadder(LadderQuestion question) => Question = question;

    /// <summary>What was asked.</summary>
    public LadderQuestion Question { get; }

    /// <summary>The layers from below; as many as the busiest hour needs units.</summary>
    public required IReadOnlyList<LadderLayer> Layers { get; init; }

    /// <summary>What each rung of model units comes to per token.</summary>
    public required IReadOnlyList<RungTerms> Terms { get; init; }

    /// <summary>What the plan costs a month: exactly the sum of its layers.</summary>
    public Usd MonthCost => Layers.Sum(layer => layer.MonthCost);

    /// <summary>Hours of the week for which model units are paid, all units together.</summary>
    public int UnitHoursPaid => Layers.Sum(layer => layer.HoursPaid);

    /// <summary>Hours of the week in which units are needed, all layers together.</summary>
    public int UnitHoursNeeded => Layers.Sum(layer => layer.HoursNeeded);

    /// <summary>Use of the unit hours paid for, 0 to 1; null when none are.</summary>
    public decimal? Utilization =>
        UnitHoursPaid == 0 ? null : Layers.Where(layer => layer.HoursPaid > 0).Sum(layer => layer.UnitHoursServed) / UnitHoursPaid;

    /// <summary>
    /// Whether model units and on-demand tokens serve side by side. Provisioned Throughput does not spill over by itself: this plan needs
    /// code that sends the rest there.
    /// </summary>
    public bool NeedsSpillOver => UnitHoursPaid > 0 && Layers.Any(layer => layer.HoursPaid < layer.HoursNeeded);

    /// <summary>What the cheapest plan without any commitment costs a month; null when neither hours nor on-demand tokens have a price.</summary>
    public Usd? UncommittedMonthCost =>
        Question.Offered.Any(rung => rung.TermMonths() == 0) ? Layers.Sum(layer => layer.MonthCosts.Where(cost => cost.Key.TermMonths() == 0).Min(cost => cost.Value)) : null;

    /// <summary>Finds the cheapest plan.</summary>
    /// <exception cref="ArgumentException">The question refuses itself.</exception>
    public static CommitmentLadder Of(LadderQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Refusal() is { } refusal) throw new ArgumentException(refusal, nameof(question));
        return new CommitmentLadder(question)
        {
            Layers = [.. LayerLoad.Of(question).Select((load, index) => LadderLayer.Choose(index + 1, load, question))],
            Terms = RungTerms.Of(question),
        };
    }

    /// <summary>Layers on a rung: model units, or layers of tokens on demand.</summary>
    public int UnitsOn(LadderRung rung) => Layers.Count(layer => layer.Rung == rung);

    /// <summary>What everything on one rung costs a month; null when it is not offered.</summary>
    public Usd? MonthCostOn(LadderRung rung) => Question.Offered.Contains(rung) ? Layers.Sum(layer => layer.MonthCosts[rung]) : null;

    /// <summary>What the held units of a rung cost a month.</summary>
    public Usd HeldMonthCost(LadderRung rung) => Layers.Where(layer => layer.Rung == rung && rung.TermMonths() > 0).Sum(layer => layer.MonthCost);

    /// <summary>
    /// What is still owed for held units, the figure of a liability: the months that their terms still run, times their monthly cost. All
    /// terms begin on the first day and none is renewed.
    /// </summary>
    /// <param name="monthsHeld">Whole months since the first day, 0 or more; 0 is the day of the purchase.</param>
    public Usd RemainingCommitment(int monthsHeld)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsHeld);
        return LadderRungs.Committed.Sum(rung => HeldMonthCost(rung) * Math.Max(0, rung.TermMonths() - monthsHeld));
    }

    /// <summary>What is stranded if demand falls in some month.</summary>
    /// <param name="share">By how much every hour falls, <see cref="NumberRange.Fraction"/>: 0.3 is 30 %.</param>
    /// <param name="month">The month, <see cref="StrandedCost.MonthRange"/>.</param>
    public StrandedCost AfterFall(decimal share, int month) => StrandedCost.OfFall(this, share, month);

    /// <summary>What is stranded if the model is retired after some months.</summary>
    /// <param name="months">Whole months of use, <see cref="StrandedCost.MonthRange"/>.</param>
    public StrandedCost AfterRetirement(int months) => StrandedCost.OfRetirement(this, months);
}
