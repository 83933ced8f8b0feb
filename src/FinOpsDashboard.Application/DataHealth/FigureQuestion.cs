using System.Globalization;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Asks for the stored rows behind a figure: the days of at most one month, all of it or one service or usage type.</summary>
public sealed record FigureQuestion
{
    private const string Path = "/spend/source";

    /// <summary>The pages that an address may name; there are far fewer.</summary>
    private const int MostPages = 10_000;

    /// <summary>The UTC days, none outside one month.</summary>
    public required DateRange Days { get; init; }

    /// <summary>The service; null for all.</summary>
    public string? Service { get; init; }

    /// <summary>The usage type; null for all.</summary>
    public string? UsageType { get; init; }

    /// <summary>The page of rows, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>
    /// Reads <c>day=2026-10-05</c>, <c>month=2026-10</c> or <c>from=</c> and an exclusive <c>to=</c>, with <c>service</c>,
    /// <c>usageType</c> and <c>page</c>.
    /// </summary>
    /// <param name="value">The value of a name in the query string; null where there is none.</param>
    /// <returns>The question; null where the days cannot be read, or are more than those of one month.</returns>
    public static FigureQuestion? Read(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (DaysOf(value) is not { IsEmpty: false } days || !IsWithinAMonth(days)) return null;
        return new FigureQuestion
        {
            Days = days,
            Service = Named("service"),
            UsageType = Named("usageType"),
            Page = int.TryParse(value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= MostPages ? page : 1,
        };

        string? Named(string name) => value(name) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether days lie within one month: no more are shown at once.</summary>
    public static bool IsWithinAMonth(DateRange days) => !days.IsEmpty && BillingMonth.Of(days.Start) == BillingMonth.Of(days.EndExclusive.AddDays(-1));

    /// <summary>
    /// Asks for the rows behind a line of actuals. Only of usage charges, only within one month, and only where nothing but services and usage
    /// types select them: else the rows would not add up to the line.
    /// </summary>
    /// <param name="question">The question for actuals.</param>
    /// <param name="values">The values of the keys it groups by, in their order.</param>
    /// <returns>The question; null where the rows do not make up the line.</returns>
    public static FigureQuestion? Of(SpendQuestion question, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(values);
        if (question.Charges != ChargeSelection.Usage || question.GroupBy.Count == 0 || !IsWithinAMonth(question.Period)) return null;
        var chosen = question.GroupBy.Zip(values, (key, value) => new SpendKeyFilter(key, [value])).Concat(question.Filters).ToList();
        if (chosen.Any(filter => filter.Key != SpendKey.Service && filter.Key != SpendKey.UsageType)) return null;
        var (service, usageType) = (ValuesOf(SpendKey.Service), ValuesOf(SpendKey.UsageType));
        if (service.Count > 1 || usageType.Count > 1) return null;
        return new FigureQuestion { Days = question.Period, Service = service.SingleOrDefault(), UsageType = usageType.SingleOrDefault() };

        List<string> ValuesOf(SpendKey key)
        {
            // A line has one value of a key that it is grouped by, whatever else the filter lets through.
            var of = chosen.Where(filter => filter.Key == key).ToList();
            return of.Count == 0 ? [] : [.. of.Select(filter => filter.Values.AsEnumerable()).Aggregate((left, right) => left.Intersect(right))];
        }
    }

    /// <summary>The address of the page that answers it.</summary>
    public string ToAddress()
    {
        List<string> parts = [];
        var month = BillingMonth.Of(Days.Start);
        if (Days.DayCount == 1) parts.Add(FormattableString.Invariant($"day={Days.Start:yyyy-MM-dd}"));
        else if (Days == month.Days) parts.Add($"month={month}");
        else parts.Add(FormattableString.Invariant($"from={Days.Start:yyyy-MM-dd}&to={Days.EndExclusive:yyyy-MM-dd}"));
        if (Service is not null) parts.Add($"service={Uri.EscapeDataString(Service)}");
        if (UsageType is not null) parts.Add($"usageType={Uri.EscapeDataString(UsageType)}");
        if (Page > 1) parts.Add(FormattableString.Invariant($"page={Page}"));
        return $"{Path}?{string.Join('&', parts)}";
    }

    private static DateRange? DaysOf(Func<string, string?> value)
    {
        if (Day(value("day")) is { } day) return new DateRange(day, day.AddDays(1));
        if (BillingMonth.TryParse(value("month"), out var month)) return month.Days;
        return Day(value("from")) is { } from && Day(value("to")) is { } to && to > from ? new DateRange(from, to) : null;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;
}
