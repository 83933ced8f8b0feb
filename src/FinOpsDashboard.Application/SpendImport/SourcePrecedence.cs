namespace FinOpsDashboard.Application.SpendImport;

/// <summary>
/// Decides which of two sources of the same day is kept. Two sources are never added up: a day has one.
/// </summary>
/// <remarks>
/// A final reading before an estimated one, since AWS may still change the latter; of two final ones the one with more detail: CUR 2.0, FOCUS
/// 1.2, FOCUS 1.0, Cost Explorer; of two estimated ones the one that was read last.
/// </remarks>
public static class SourcePrecedence
{
    /// <summary>The rule in a sentence, for pages and messages.</summary>
    public const string Statement =
        "A final bill is kept before an estimated one; of two final ones the one with more detail (CUR 2.0, FOCUS 1.2, FOCUS 1.0, Cost Explorer); "
        + "of two estimated ones the one that was read last.";

    /// <summary>Whether a new reading of a day takes the place of the stored one.</summary>
    /// <param name="stored">The stored reading.</param>
    /// <param name="read">The new one.</param>
    public static bool Replaces(DayReading stored, DayReading read)
    {
        if (stored.Source == read.Source) return true;
        if (stored.IsFinal != read.IsFinal) return read.IsFinal;
        return !read.IsFinal || read.Source > stored.Source;
    }
}
