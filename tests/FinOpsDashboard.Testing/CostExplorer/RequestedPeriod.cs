using System.Globalization;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>The TimePeriod of a request, with the rules that the service has for it.</summary>
internal sealed record RequestedPeriod(DateOnly Start, DateOnly EndExclusive)
{
    /// <summary>Cost Explorer keeps the current month and the thirteen before it.</summary>
    private const int WholeMonthsKept = 13;

    /// <summary>Hours are kept for so many days.</summary>
    private const int DaysOfHoursKept = 14;

    private const string Hourly = "HOURLY";

    /// <summary>The hour of the day that it is, where it is an hour.</summary>
    public int? Hour { get; private init; }

    public static RequestedPeriod OfHistory(JsonObject request, DateOnly today)
    {
        var period = Of(request);
        if (IsHourly(request) && period.Start < today.AddDays(-DaysOfHoursKept))
            throw StandInException.Validation("start date is too old for hourly, the max supported days for hourly granularity is 14 days");
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        if (period.Start < thisMonth.AddMonths(-WholeMonthsKept))
            throw StandInException.Validation("You haven't enabled historical data beyond 14 months.");
        if (period.EndExclusive > thisMonth.AddMonths(1))
            throw StandInException.Validation("end date past the beginning of next month");
        return period;
    }

    public static RequestedPeriod OfFuture(JsonObject request, DateOnly today)
    {
        var period = Of(request);
        return period.Start >= today
            ? period
            : throw StandInException.Validation("Start date should be equal to or after the current date.");
    }

    public bool Contains(DateOnly day) => day >= Start && day < EndExclusive;

    public bool Contains(LedgerItem item) => Contains(item.Day) && (Hour is null || Hour == item.Hour);

    /// <summary>Every hour, every day, or every month with the first and the last cut to the period.</summary>
    public IEnumerable<RequestedPeriod> SplitBy(string? granularity)
    {
        if (granularity == Hourly)
        {
            for (var day = Start; day < EndExclusive; day = day.AddDays(1))
                for (var hour = 0; hour < 24; hour++) yield return new RequestedPeriod(day, day.AddDays(1)) { Hour = hour };
            yield break;
        }

        if (granularity is not ("DAILY" or "MONTHLY"))
            throw StandInException.Validation($"Granularity {granularity} is not available here.");
        for (var start = Start; start < EndExclusive;)
        {
            var next = granularity == "DAILY" ? start.AddDays(1) : new DateOnly(start.Year, start.Month, 1).AddMonths(1);
            yield return new RequestedPeriod(start, next < EndExclusive ? next : EndExclusive);
            start = next;
        }
    }

    public JsonObject ToJson() => Hour is { } hour
        ? new() { [nameof(Start)] = TextOf(Start, hour), ["End"] = hour == 23 ? TextOf(EndExclusive, 0) : TextOf(Start, hour + 1) }
        : new() { [nameof(Start)] = TextOf(Start), ["End"] = TextOf(EndExclusive) };

    private static RequestedPeriod Of(JsonObject request)
    {
        var period = new RequestedPeriod(DayOf(request, nameof(Start)), DayOf(request, "End"));
        return period.Start < period.EndExclusive
            ? period
            : throw StandInException.Validation("Start date (and hour) should be before end date (and hour)");
    }

    private static DateOnly DayOf(JsonObject request, string name)
    {
        var text = (string?)request["TimePeriod"]?[name];
        var format = IsHourly(request) ? "yyyy-MM-dd'T00:00:00Z'" : "yyyy-MM-dd";
        return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw StandInException.Validation($"Invalid {name} date: '{text}' is not yyyy-MM-dd.");
    }

    private static bool IsHourly(JsonObject request) => (string?)request["Granularity"] == Hourly;

    private static string TextOf(DateOnly day, int hour) => FormattableString.Invariant($"{day:yyyy-MM-dd}T{hour:00}:00:00Z");

    private static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
