namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What the records of an anomaly come to.</summary>
/// <param name="State">Where people stand with it.</param>
/// <param name="HasVanished">Whether it is found no more.</param>
public readonly record struct AnomalyStanding(AnomalyState State, bool HasVanished)
{
    /// <summary>Where it stands after one more record.</summary>
    public AnomalyStanding After(AnomalyChangeKind record) => record switch
    {
        AnomalyChangeKind.Found => default,
        AnomalyChangeKind.Reopened => this with { State = AnomalyState.Open },
        AnomalyChangeKind.Explained => this with { State = AnomalyState.Explained },
        AnomalyChangeKind.Closed => this with { State = AnomalyState.Closed },
        AnomalyChangeKind.Vanished => this with { HasVanished = true },
        AnomalyChangeKind.FoundAgain => this with { HasVanished = false },
        // Of a later version: it says nothing here.
        _ => this,
    };
}
