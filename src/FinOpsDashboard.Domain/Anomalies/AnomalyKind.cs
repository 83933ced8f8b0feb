namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What became of the days that departed.</summary>
public enum AnomalyKind
{
    /// <summary>Some days, after which spend was as expected again, or that are too few yet to say more.</summary>
    Days,

    /// <summary>The level changed: as many days in a row as <see cref="AnomalyDetector.LevelDays"/> held the new one, or somebody called it the new normal.</summary>
    LevelChange,
}
