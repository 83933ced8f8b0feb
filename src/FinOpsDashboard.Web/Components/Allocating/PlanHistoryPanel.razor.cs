using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>Every plan there was.</summary>
public sealed partial class PlanHistoryPanel
{
    /// <summary>All plans, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanVersion> History { get; set; }

    /// <summary>The plan that holds.</summary>
    [Parameter, EditorRequired]
    public required int CurrentId { get; set; }

    /// <summary>Told when the rules of a plan are to be used again.</summary>
    [Parameter]
    public EventCallback<PlanVersion> Restored { get; set; }

    /// <summary>Months in a row are told as a range.</summary>
    private static string MonthsOf(PlanVersion version)
    {
        var ranges = new List<(BillingMonth First, BillingMonth Last)>();
        foreach (var month in version.Months)
        {
            if (ranges.Count > 0 && ranges[^1].Last.Next == month) ranges[^1] = (ranges[^1].First, month);
            else ranges.Add((month, month));
        }

        return ranges.Count == 0
            ? "none any more"
            : string.Join(", ", ranges.Select(range => range.First == range.Last ? Format.Month(range.First) : $"{Format.Month(range.First)} – {Format.Month(range.Last)}"));
    }
}
