namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Where the volume of a month comes from.</summary>
public enum VolumeSource
{
    /// <summary>Engineers entered it.</summary>
    Entered,

    /// <summary>The quantities on the bill.</summary>
    Billed,
}

/// <summary>Sources of volumes in words.</summary>
public static class VolumeSourceWords
{
    /// <summary>One word for a cell or a sentence.</summary>
    public static string ToWord(this VolumeSource source) => source == VolumeSource.Entered ? "entered" : "billed";
}
