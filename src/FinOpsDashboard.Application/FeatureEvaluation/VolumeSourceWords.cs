namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Sources of volumes in words.</summary>
public static class VolumeSourceWords
{
    /// <summary>One word for a cell or a sentence.</summary>
    public static string ToWord(this VolumeSource source) => source == VolumeSource.Entered ? "entered" : "billed";
}
