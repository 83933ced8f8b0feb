using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>An anomaly as it is remembered, with everything that happened to it.</summary>
public sealed record StoredAnomaly
{
    /// <summary>The number it is called by; 0 before it is stored.</summary>
    public int Id { get; init; }

    /// <summary>The feature's id, <c>unallocated</c> or <c>unsplit</c>; empty for the whole bill.</summary>
    public required string CarrierId { get; init; }

    /// <summary>Which way spend departed.</summary>
    public required AnomalyDirection Direction { get; init; }

    /// <summary>What became of it.</summary>
    public required AnomalyKind Kind { get; init; }

    /// <summary>The first day, UTC.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last day, UTC.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>What was to be expected when it was last found.</summary>
    public required Usd Expected { get; init; }

    /// <summary>What was billed when it was last found.</summary>
    public required Usd Actual { get; init; }

    /// <summary>Whether AWS could still change one of its days when it was last found.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>What happened, in order; the first is that it was found.</summary>
    public required IReadOnlyList<AnomalyChange> Changes { get; init; }

    /// <summary>Actual less expected.</summary>
    public Usd Excess => Actual - Expected;

    /// <summary>The excess over what was expected; null where nothing was.</summary>
    public decimal? Share => Expected == Usd.Zero ? null : Excess / Expected;

    /// <summary>Where people stand with it.</summary>
    public AnomalyState State => Standing.State;

    /// <summary>Whether it is found no more.</summary>
    public bool IsVanished => Standing.HasVanished;

    /// <summary>Whether its days are the new normal: as the last one said who explained, closed or reopened it.</summary>
    public bool IsNewNormal =>
        Changes.LastOrDefault(change => change.Kind is AnomalyChangeKind.Explained or AnomalyChangeKind.Reopened) is { IsNewNormal: true };

    /// <summary>From when it was found to when it was closed; null while it is not closed.</summary>
    public TimeSpan? TimeToClose => State == AnomalyState.Closed ? Changes.Last(change => change.Kind == AnomalyChangeKind.Closed).At - Changes[0].At : null;

    private AnomalyStanding Standing => Changes.Aggregate(default(AnomalyStanding), (standing, change) => standing.After(change.Kind));
}
