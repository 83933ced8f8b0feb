namespace FinOpsDashboard.Application.Features;

/// <summary>Makes readings.</summary>
public static class FileReading
{
    /// <summary>After this many faults the rest is not listed: nobody reads more, and a file of a program's making may have millions.</summary>
    public const int MostFaults = 100;

    /// <summary>Keeps items only when nothing is wrong.</summary>
    public static FileReading<T> Of<T>(IReadOnlyList<T> items, IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return new FileReading<T>(faults.Count == 0 ? items : [], Listed(faults));
    }

    /// <summary>The faults that are listed.</summary>
    public static IReadOnlyList<string> Listed(IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return faults.Count <= MostFaults ? faults : [.. faults.Take(MostFaults), $"There are more than {MostFaults} faults; the others are not listed."];
    }
}
