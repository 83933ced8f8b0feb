namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A mark in the units of the drawing.</summary>
/// <param name="Label">What it is.</param>
/// <param name="X">Where it stands.</param>
/// <param name="Y">Its height; null for a line across the whole chart.</param>
/// <param name="IsLabelledLeft">Whether its label stands before it, for want of room after it.</param>
internal sealed record DrawnMark(string Label, double X, double? Y, bool IsLabelledLeft)
{
    public string Anchor => IsLabelledLeft ? "end" : "start";

    public double LabelX => X + (IsLabelledLeft ? -6 : 6);
}
