namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Where the volume of a month comes from.</summary>
public enum VolumeSource
{
    /// <summary>Engineers entered it.</summary>
    Entered,

    /// <summary>The quantities on the bill.</summary>
    Billed,
}
