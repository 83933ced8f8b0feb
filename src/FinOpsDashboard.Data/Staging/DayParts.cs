namespace FinOpsDashboard.Data.Staging;

/// <summary>Days in parts whose rows memory has room for, in their order. A day is never parted: its rows are stored or compared as a whole.</summary>
internal static class DayParts
{
    /// <summary>Parts days.</summary>
    /// <param name="days">The days as <c>yyyymmdd</c>.</param>
    /// <param name="rowsOf">How many rows a day has.</param>
    /// <param name="atOnce">How many rows a part may have, unless a single day has more.</param>
    public static IEnumerable<List<int>> Of(IEnumerable<int> days, Func<int, int> rowsOf, int atOnce)
    {
        var (part, rows) = (new List<int>(), 0L);
        foreach (var day in days.Order())
        {
            var more = rowsOf(day);
            if (part.Count > 0 && rows + more > atOnce)
            {
                yield return part;
                (part, rows) = ([], 0);
            }

            part.Add(day);
            rows += more;
        }

        if (part.Count > 0) yield return part;
    }
}
