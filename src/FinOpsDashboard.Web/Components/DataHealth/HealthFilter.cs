using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>What the data page shows of the past. It is all in the address, so that a link, a reload and the back button show the same.</summary>
/// <param name="Until">The last month of the calendar; null for the current one.</param>
/// <param name="Restated">The month whose restated lines are open; null for none.</param>
public sealed record HealthFilter(BillingMonth? Until, BillingMonth? Restated)
{
    private const string Path = "/data";

    /// <summary>Reads the words of an address; what cannot be read is left out.</summary>
    public static HealthFilter Read(string? until, string? restated) => new(Month(until), Month(restated));

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Until is { } until) parts.Add($"until={until}");
        if (Restated is { } restated) parts.Add($"restated={restated}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    private static BillingMonth? Month(string? text) => BillingMonth.TryParse(text, out var month) ? month : null;
}
