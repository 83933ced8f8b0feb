namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Sets the labels of marks beside them, clear of each other and of the marks.</summary>
internal static class MarkLabels
{
    private const double Below = 14;
    private const double Above = -8;
    private const double AtTheFoot = ChartArea.Bottom - 7;
    private const int Rows = 6;

    private static readonly ChartBox Area = new(ChartArea.Left, ChartArea.Top, ChartArea.Right, ChartArea.Bottom);

    /// <summary>Places the labels one after the other: each takes the first place that is free, or else the one that covers least.</summary>
    public static IReadOnlyList<DrawnMark> Place(IReadOnlyList<DrawnMark> marks)
    {
        var placed = new List<DrawnMark>();
        foreach (var mark in marks)
        {
            ChartBox[] taken = [.. marks.Where(other => other != mark).Select(other => other.MarkBox), .. placed.Select(other => other.LabelBox)];
            placed.Add(Candidates(mark).MinBy(candidate => Covered(candidate.LabelBox, taken))!);
        }

        return placed;
    }

    /// <summary>Rounded, so that the noise of binary fractions prefers no place to another.</summary>
    private static double Covered(ChartBox label, ChartBox[] taken) => Math.Round(taken.Sum(label.Overlap) + label.Outside(Area), 6);

    /// <summary>
    /// Near the mark first, then further and further away. The teacher's line rises through a break-even, so that there is more room
    /// after it and below, or before it and above.
    /// </summary>
    private static IEnumerable<DrawnMark> Candidates(DrawnMark mark)
    {
        for (var row = 0; row < Rows; row++)
        {
            var step = row * ChartArea.LabelGap;
            (bool IsLeft, double Y)[] places = mark.Y is { } height
                ? [(false, height + Below + step), (true, height + Above - step), (true, height + Below + step), (false, height + Above - step)]
                : [(false, AtTheFoot - step), (true, AtTheFoot - step)];
            foreach (var (isLeft, labelY) in places) yield return mark with { IsLabelledLeft = isLeft, LabelY = labelY };
        }
    }
}
