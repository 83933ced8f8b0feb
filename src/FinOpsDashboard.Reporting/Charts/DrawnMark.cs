namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A mark in the units of the drawing.</summary>
/// <param name="Label">What it is.</param>
/// <param name="X">Where it stands.</param>
/// <param name="Y">Its height; null for a line across the whole chart.</param>
/// <param name="IsLabelledLeft">Whether its label stands before it.</param>
/// <param name="LabelY">The base line of its label.</param>
internal sealed record DrawnMark(string Label, double X, double? Y, bool IsLabelledLeft, double LabelY)
{
    private const double LetterWidth = 6.2;
    private const double Ascent = 9;
    private const double Descent = 3;
    private const double Radius = 6;

    public string Anchor => IsLabelledLeft ? "end" : "start";

    public double LabelX => X + (IsLabelledLeft ? -Radius : Radius);

    /// <summary>What the label covers. Nobody measures the font: a wide letter's width for each.</summary>
    public ChartBox LabelBox
    {
        get
        {
            var width = Label.Length * LetterWidth;
            var left = IsLabelledLeft ? LabelX - width : LabelX;
            return new ChartBox(left, LabelY - Ascent, left + width, LabelY + Descent);
        }
    }

    /// <summary>What the mark itself covers.</summary>
    public ChartBox MarkBox => Y is { } height
        ? new ChartBox(X - Radius, height - Radius, X + Radius, height + Radius)
        : new ChartBox(X - 1, ChartArea.Top, X + 1, ChartArea.Bottom);
}
