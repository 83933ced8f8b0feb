namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>The options that a workspace evaluates: one student, hosted in four ways.</summary>
public static class OptionIds
{
    /// <summary>The student as a custom model on demand.</summary>
    public const string OnDemand = "distil-on-demand";

    /// <summary>The student on Provisioned Throughput without commitment.</summary>
    public const string NoCommitment = "distil-provisioned";

    /// <summary>The student on Provisioned Throughput with a commitment of one month.</summary>
    public const string OneMonth = "distil-provisioned-1-month";

    /// <summary>The student on Provisioned Throughput with a commitment of six months.</summary>
    public const string SixMonths = "distil-provisioned-6-months";

    /// <summary>All options, in the order of charts and tables.</summary>
    public static IReadOnlyList<string> All { get; } = [OnDemand, NoCommitment, OneMonth, SixMonths];

    /// <summary>The option in a reader's words.</summary>
    public static string NameOf(string id) => id switch
    {
        OnDemand => "Distilled, on demand",
        NoCommitment => "Distilled, reserved capacity, no commitment",
        OneMonth => "Distilled, reserved capacity, 1 month",
        SixMonths => "Distilled, reserved capacity, 6 months",
        _ => id,
    };
}
