using FinOpsDashboard.Application.SavedViews;

namespace FinOpsDashboard.Application.Demo;

/// <summary>Views that everybody sees in the demo: questions that finance asks every month.</summary>
internal static class DemoViews
{
    public static IReadOnlyList<SavedView> Of(DateTimeOffset now) =>
    [
        View("This month against last, by feature", "?period=thisMonth&group=feature&granularity=daily&compare=previous", now),
        View("Last month against the one before, by model", "?period=lastMonth&group=model&compare=previous", now),
        View("Cache reads and writes, 30 days", "?period=last30Days&group=tokenKind%2Cmodel&granularity=daily&only=tokenKind%3DcacheRead&only=tokenKind%3DcacheWrite", now),
    ];

    private static SavedView View(string name, string query, DateTimeOffset now) =>
        new() { OwnerId = null, Name = name, Query = query, IsShared = true, ChangedBy = DemoData.Trigger, ChangedAt = now };
}
