using System.Globalization;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws;

/// <summary>
/// Merges pages of daily costs. A day may come on several pages, with further groups and another word on whether it is estimated:
/// it is estimated as soon as one page calls it that, or says nothing.
/// </summary>
internal sealed class CostTableCollector(CostQuery query) : IPageCollector<GetCostAndUsageResponse, CostTable>
{
    public static readonly IReadOnlyList<string> MetricNames =
        ["UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost", "UsageQuantity"];

    private readonly Dictionary<(DateOnly Day, string First, string Second), CostMetrics> _rows = [];
    private readonly HashSet<DateOnly> _estimatedDays = [];
    private readonly Dictionary<string, string> _keyDescriptions = [];

    public void Add(GetCostAndUsageResponse page)
    {
        if (page.ResultsByTime is null) throw new MalformedAnswerException("A page has no ResultsByTime.");
        foreach (var result in page.ResultsByTime)
        {
            var day = DayOf(result?.TimePeriod);
            if (result!.Estimated ?? true) _estimatedDays.Add(day);
            foreach (var group in result.Groups ?? []) Add(day, group);
        }

        foreach (var described in page.DimensionValueAttributes ?? [])
        {
            if (described?.Value is { } value && described.Attributes?.GetValueOrDefault("description") is { Length: > 0 } description)
                _keyDescriptions[value] = description;
        }
    }

    public CostTable Result() => new(
        [.. _rows.Select(row => new CostRow(row.Key.Day, row.Key.First, row.Key.Second, row.Value, _estimatedDays.Contains(row.Key.Day)))],
        _estimatedDays,
        _keyDescriptions);

    /// <summary>Reads a day, also with the midnight that hourly answers write.</summary>
    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T00:00:00Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads a period that is exactly one day.</summary>
    public static bool TryReadOneDay(DateInterval? period, out DateOnly day) =>
        TryReadDay(period?.Start, out day) && TryReadDay(period?.End, out var end) && end.DayNumber - day.DayNumber == 1;

    private static string NameOf(DateOnly day, string first, string second) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}, '{first}', '{second}'");

    private DateOnly DayOf(DateInterval? period)
    {
        if (!TryReadOneDay(period, out var start))
            throw new MalformedAnswerException($"The period from '{period?.Start}' to '{period?.End}' is not one day.");
        return query.Period.Contains(start)
            ? start
            : throw new MalformedAnswerException($"The day {period?.Start} lies outside what was asked for, {query.Period}.");
    }

    private void Add(DateOnly day, Group? group)
    {
        if (group?.Keys is not [var sentFirst, var sentSecond] || sentFirst is null || sentSecond is null)
            throw new MalformedAnswerException($"A group of {day:yyyy-MM-dd} has not two keys.");
        var (first, second) = (CostExpression.ValueOf(query.First, sentFirst), CostExpression.ValueOf(query.Second, sentSecond));
        var metrics = MetricsOf(group, NameOf(day, first, second));
        if (!_rows.TryAdd((day, first, second), metrics) && _rows[(day, first, second)] != metrics)
            throw new MalformedAnswerException($"The row {NameOf(day, first, second)} came twice, with different amounts.");
    }

    /// <summary>The five metrics of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="row">What it is, for messages.</param>
    /// <exception cref="MalformedAnswerException">One is missing, is no number, or is not in US dollars.</exception>
    internal static CostMetrics MetricsOf(Group group, string row)
    {
        var quantity = MetricOf("UsageQuantity");
        return new CostMetrics(
            DollarsOf("UnblendedCost"),
            DollarsOf("NetUnblendedCost"),
            DollarsOf("AmortizedCost"),
            DollarsOf("NetAmortizedCost"),
            CostAmount.ParseQuantity(quantity.Amount, $"UsageQuantity of {row}"),
            string.IsNullOrEmpty(quantity.Unit) ? "N/A" : quantity.Unit);

        MetricValue MetricOf(string name) =>
            group.Metrics?.GetValueOrDefault(name) ?? throw new MalformedAnswerException($"The row {row} has no {name}.");

        decimal DollarsOf(string name)
        {
            var metric = MetricOf(name);
            var amount = CostAmount.ParseCost(metric.Amount, $"{name} of {row}");
            return metric.Unit == "USD"
                ? amount
                : throw new MalformedAnswerException($"{name} of {row} is in '{metric.Unit}'; only USD is handled, and nothing is converted.");
        }
    }
}
