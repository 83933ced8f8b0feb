namespace FinOpsDashboard.Application.Anomalies;

/// <summary>A record of what happened to an anomaly; never changed and never removed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Note">Why, in the words of who did it.</param>
/// <param name="Author">Who; <see cref="ByDetection"/> where nobody did.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsNewNormal">Whether its days are the new normal: later ones are compared with them.</param>
public sealed record AnomalyChange(AnomalyChangeKind Kind, string Note, string Author, DateTimeOffset At, bool IsNewNormal = false)
{
    /// <summary>Stands for detection as an author.</summary>
    public const string ByDetection = "detection";
}
