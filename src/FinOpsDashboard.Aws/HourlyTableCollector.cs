using System.Globalization;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws;

/// <summary>Merges pages of hourly costs by service and usage type, as <see cref="CostTableCollector"/> does those of days.</summary>
internal sealed class HourlyTableCollector(DateRange days) : IPageCollector<GetCostAndUsageResponse, HourlyTable>
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly Dictionary<(DateTimeOffset Hour, string Service, string UsageType), CostMetrics> _rows = [];
    private readonly HashSet<DateTimeOffset> _estimated = [];

    /// <summary>A moment as hourly requests and answers write it.</summary>
    public static string TextOf(DateTimeOffset moment) => moment.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public void Add(GetCostAndUsageResponse page)
    {
        if (page.ResultsByTime is null) throw new MalformedAnswerException("A page has no ResultsByTime.");
        foreach (var result in page.ResultsByTime)
        {
            var hour = HourOf(result?.TimePeriod);
            if (result!.Estimated ?? true) _estimated.Add(hour);
            foreach (var group in result.Groups ?? []) Add(hour, group);
        }
    }

    public HourlyTable Result() => new(
        [.. _rows.Select(row => new HourlyRow(row.Key.Hour, row.Key.Service, row.Key.UsageType, row.Value, _estimated.Contains(row.Key.Hour)))]);

    private static bool TryRead(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    private DateTimeOffset HourOf(DateInterval? period)
    {
        if (!TryRead(period?.Start, out var start) || !TryRead(period?.End, out var end) || end - start != TimeSpan.FromHours(1) || start.Minute + start.Second != 0)
            throw new MalformedAnswerException($"The period from '{period?.Start}' to '{period?.End}' is not one hour.");
        return days.Contains(DateOnly.FromDateTime(start.UtcDateTime))
            ? start
            : throw new MalformedAnswerException($"The hour {period?.Start} lies outside what was asked for, {days}.");
    }

    private void Add(DateTimeOffset hour, Group? group)
    {
        if (group?.Keys is not [var service, var usageType] || service is null || usageType is null)
            throw new MalformedAnswerException($"A group of {TextOf(hour)} has not two keys.");
        var name = $"{TextOf(hour)}, '{service}', '{usageType}'";
        var metrics = CostTableCollector.MetricsOf(group, name);
        if (!_rows.TryAdd((hour, service, usageType), metrics) && _rows[(hour, service, usageType)] != metrics)
            throw new MalformedAnswerException($"The row {name} came twice, with different amounts.");
    }
}
