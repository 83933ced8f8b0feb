using FinOpsDashboard.Application.DataHealth;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The calendar of what was read, month by month, the earliest first; the same as a table, the latest first.</summary>
public sealed partial class CalendarPanel
{
    private static readonly (string Letter, string Name)[] Weekdays =
        [("M", "Monday"), ("T", "Tuesday"), ("W", "Wednesday"), ("T", "Thursday"), ("F", "Friday"), ("S", "Saturday"), ("S", "Sunday")];

    private IReadOnlyList<CalendarMonth> _months = [];
    private IReadOnlyList<DaySpan> _spans = [];
    private string _summary = "";

    /// <summary>The state of the ledger.</summary>
    [Parameter, EditorRequired]
    public required LedgerHealthView Health { get; set; }

    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required HealthFilter Filter { get; set; }

    protected override void OnParametersSet()
    {
        var differing = Health.Conflicts.SelectMany(range => range.Days).Select(day => day.Day).ToHashSet();
        _months = [.. Health.Months.Reverse().Select(month => CalendarMonth.Of(month, differing))];
        _spans = [.. DaySpan.Of(Health.Months.Reverse().SelectMany(month => month.Days)).Reverse()];
        _summary = HealthText.SummaryOf(Health);
    }
}
