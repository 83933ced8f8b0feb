using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>From which departure on a day is an anomaly: the floor and the share have to be reached both.</summary>
/// <param name="Floor">The least departure in US dollars a day, 0 or more.</param>
/// <param name="Share">The least departure as a fraction of what was expected, 0 or more: 0.3 is 30 %.</param>
public sealed record AnomalyLimit(Usd Floor, decimal Share)
{
    /// <summary>USD 25 and 30 %; planning figures of our own, meant to be changed.</summary>
    public static AnomalyLimit Standard { get; } = new(Usd.FromDollars(25), 0.3m);

    /// <summary>Whether a departure reaches the share of what was expected.</summary>
    public bool ReachesShare(Usd expected, Usd departure) => decimal.Abs(departure.Amount) >= Share * decimal.Abs(expected.Amount);

    /// <summary>Whether a departure reaches both.</summary>
    public bool IsReached(Usd expected, Usd departure) => decimal.Abs(departure.Amount) >= Floor.Amount && ReachesShare(expected, departure);

    /// <summary>The least departure that is an anomaly where so much was expected.</summary>
    public Usd LeastDeparture(Usd expected) => Usd.FromDollars(Math.Max(Floor.Amount, Share * decimal.Abs(expected.Amount)));
}
