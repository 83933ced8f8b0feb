namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Keeps labels that stand beside the ends of lines off each other.</summary>
public static class LabelPlacement
{
    /// <summary>Moves positions as little as a simple sweep can, so that each is a gap away from the next and all lie in the bounds.</summary>
    /// <param name="wanted">Where the labels would like to be.</param>
    /// <param name="gap">The least distance between two of them.</param>
    /// <param name="low">The smallest position.</param>
    /// <param name="high">The largest position. Labels that do not fit at all pass the lower bound.</param>
    /// <returns>A position for each label, in the order given.</returns>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ToArray();
        var placed = new double[wanted.Count];
        var next = low;
        foreach (var index in order)
        {
            placed[index] = Math.Max(wanted[index], next);
            next = placed[index] + gap;
        }

        var limit = high;
        foreach (var index in order.Reverse())
        {
            placed[index] = Math.Min(placed[index], limit);
            limit = placed[index] - gap;
        }

        return placed;
    }
}
