namespace FinOpsDashboard.Web.Components.Features;

/// <summary>One field while it is typed in; with choices, one of them or nothing.</summary>
public sealed record AssumptionField(
    string Label, string Placeholder, string Hint, bool IsModel, bool IsNumber, IReadOnlyList<string> Choices)
{
    /// <summary>What stands in the field.</summary>
    public string Text { get; set; } = "";

    /// <summary>What stood in it at first.</summary>
    public string Shown { get; init; } = "";
}
