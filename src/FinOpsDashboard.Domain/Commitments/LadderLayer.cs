using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>One layer of demand, the k-th model unit, and how it is paid for.</summary>
public sealed record LadderLayer
{
    private LadderLayer(int number) => Number = number;

    /// <summary>From 1; layer k is needed in the hours in which demand needs k units.</summary>
    public int Number { get; }

    /// <summary>Hours of the week in which it is needed, 1 to 168.</summary>
    public required int HoursNeeded { get; init; }

    /// <summary>Full hours of one unit that its tokens come to in the week.</summary>
    public required decimal UnitHoursUsed { get; init; }

    /// <summary>Hours of the week in which a unit bought for the hour costs less than its tokens on demand.</summary>
    public required int HoursBought { get; init; }

    /// <summary>Full hours of one unit that the tokens of the hours paid for come to.</summary>
    public required decimal UnitHoursServed { get; init; }

    /// <summary>The cheapest way to pay for it; where two cost the same, the one that binds less.</summary>
    public required LadderRung Rung { get; init; }

    /// <summary>What it costs a month on each rung that is offered.</summary>
    public required IReadOnlyDictionary<LadderRung, Usd> MonthCosts { get; init; }

    /// <summary>What it costs a month on the chosen rung.</summary>
    public Usd MonthCost => MonthCosts[Rung];

    /// <summary>Hours of the week for which a model unit is paid: all when it is held, those that are bought by the hour, none on demand.</summary>
    public int HoursPaid => Rung switch
    {
        LadderRung.OnDemand => 0,
        LadderRung.NoCommitment => HoursBought,
        LadderRung.OneMonth or LadderRung.SixMonths => DemandWeek.HourCount,
    };

    /// <summary>Use of the hours paid for, 0 to 1; null on demand, where nothing idles.</summary>
    public decimal? Utilization => HoursPaid == 0 ? null : UnitHoursServed / HoursPaid;

    /// <summary>Chooses the rung of a layer.</summary>
    internal static LadderLayer Choose(int number, LayerLoad load, LadderQuestion question)
    {
        var offered = question.Offered;
        var cheapest = offered.MinBy(rung => WeekCost(rung, load, question));
        return new LadderLayer(number)
        {
            HoursNeeded = load.HoursNeeded,
            UnitHoursUsed = load.UnitHoursUsed,
            HoursBought = load.HoursBought,
            UnitHoursServed = cheapest == LadderRung.NoCommitment ? load.UnitHoursBought : load.UnitHoursUsed,
            Rung = cheapest,
            MonthCosts = offered.ToDictionary(rung => rung, rung => MonthCostOf(rung, load, question)),
        };
    }

    /// <summary>Weeks compare without a division, so a tie is a tie.</summary>
    private static Usd WeekCost(LadderRung rung, LayerLoad load, LadderQuestion question) => rung switch
    {
        LadderRung.OnDemand => load.OnDemandCost!.Value,
        LadderRung.NoCommitment => load.HourlyCost!.Value,
        LadderRung.OneMonth or LadderRung.SixMonths => question.HourPrice(rung)!.Value * DemandWeek.HourCount,
    };

    private static Usd MonthCostOf(LadderRung rung, LayerLoad load, LadderQuestion question) =>
        WeekCost(rung, load, question) * question.HoursPerMonth / DemandWeek.HourCount;
}
