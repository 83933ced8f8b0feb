using System.Globalization;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Hourly;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The last days by the hour.</summary>
public sealed partial class Hours
{
    private string? _answer;
    private DateTimeOffset? _asOf;
    private DateOnly? _day;

    /// <summary>The one day to show, such as <c>2026-11-20</c>; all that are stored by default.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? Day { get; set; }

    [Inject]
    private HourlyReview Review { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnParametersSet() =>
        _day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    private async Task<HoursView> LoadAsync(CancellationToken cancellationToken)
    {
        var stored = await Review.GetDaysAsync(cancellationToken);
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        if (stored.IsEmpty) stored = new DateRange(today, today.AddDays(1));
        var period = _day is { } day ? new DateRange(day, day.AddDays(1)) : stored;
        return HoursView.Of(await Review.AskAsync(new HourlyQuestion { Period = period, GroupBy = [SpendKey.Model] }, cancellationToken), _day);
    }

    private void Tell(HoursView view) => (_answer, _asOf) = (view.Answer, view.Report.Reading?.ReadAt);
}
