namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What the records of an anomaly come to.</summary>
public static class AnomalyStates
{
    /// <summary>Where people stand with it.</summary>
    /// <param name="records">Its records in order, the latest last.</param>
    public static AnomalyState Of(IEnumerable<AnomalyChangeKind> records) =>
        records.Select(StateOf).LastOrDefault(state => state is not null) ?? AnomalyState.Open;

    /// <summary>Whether it is found no more.</summary>
    /// <param name="records">Its records in order, the latest last.</param>
    public static bool HasVanished(IEnumerable<AnomalyChangeKind> records) =>
        records.LastOrDefault(record => record is AnomalyChangeKind.Found or AnomalyChangeKind.FoundAgain or AnomalyChangeKind.Vanished) == AnomalyChangeKind.Vanished;

    /// <summary>The state that a record brings; null where it brings none.</summary>
    private static AnomalyState? StateOf(AnomalyChangeKind record) => record switch
    {
        AnomalyChangeKind.Found or AnomalyChangeKind.Reopened => AnomalyState.Open,
        AnomalyChangeKind.Explained => AnomalyState.Explained,
        AnomalyChangeKind.Closed => AnomalyState.Closed,
        _ => null,
    };
}
