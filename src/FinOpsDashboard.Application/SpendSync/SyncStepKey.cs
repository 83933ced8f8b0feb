using System.Globalization;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The keys under which whole steps are marked as done.</summary>
public static class SyncStepKey
{
    /// <summary>The step that asks for the services.</summary>
    public const string Services = "services";

    /// <summary>How the keys of steps that pull base facts begin.</summary>
    public const string BaseKind = "base";

    /// <summary>How the keys of steps that pull charges by record type begin.</summary>
    public const string RecordTypesKind = "record-types";

    /// <summary>How the keys of steps that split facts begin.</summary>
    public const string SplitKind = "split ";

    /// <summary>The key of a step that pulls base facts.</summary>
    public static string Base(DateRange part) => $"{BaseKind} {part}";

    /// <summary>The key of the step that pulls charges by record type.</summary>
    public static string RecordTypes(DateRange window) => $"{RecordTypesKind} {window}";

    /// <summary>How the keys of the steps that split by a dimension begin.</summary>
    public static string Split(SplitDimensionKey dimension) => $"{SplitKind}{dimension} ";

    /// <summary>The days that a step pulled base facts for; null where it pulled something else.</summary>
    /// <param name="key">A key such as <c>base 2026-09-01/2026-10-01</c>, whatever stands behind the days.</param>
    public static DateRange? DaysOfBase(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] != BaseKind) return null;
        return words[1].Split('/') is [var start, var end] && Day(start) is { } from && Day(end) is { } to && to >= from ? new DateRange(from, to) : null;

        static DateOnly? Day(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
