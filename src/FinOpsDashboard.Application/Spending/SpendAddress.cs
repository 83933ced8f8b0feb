using System.Globalization;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>
/// A question as a query string, and back: <c>from=2026-09-01&amp;to=2026-11-01&amp;group=model,tokenKind&amp;metric=amortized&amp;only=model=Nova Micro</c>.
/// Words that are not understood give the default, so that an old link still opens.
/// </summary>
public static class SpendAddress
{
    /// <summary>The period of an address that names none.</summary>
    public const RelativePeriod StandardPeriod = RelativePeriod.Last6Months;

    /// <summary>The last six months by feature.</summary>
    public static SpendQuestion Standard(DateOnly today) => new()
    {
        Period = RelativePeriods.DaysOf(StandardPeriod, today),
        GroupBy = [SpendKey.Feature],
    };

    /// <summary>Reads a question.</summary>
    /// <param name="values">The values of a name in the query string.</param>
    /// <param name="today">The UTC day, for defaults.</param>
    public static SpendQuestion Read(Func<string, IEnumerable<string?>> values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(values);
        var standard = Standard(today);
        var question = new SpendQuestion
        {
            Period = RelativePeriods.Read(values("period").FirstOrDefault()) is { } relative
                ? RelativePeriods.DaysOf(relative, today)
                : ReadPeriod(Day(values("from").FirstOrDefault()), Day(values("to").FirstOrDefault()), standard.Period),
            Granularity = Word(values("granularity"), SpendGranularity.Monthly),
            GroupBy = values("group").FirstOrDefault() is { } group ? Keys(group) : standard.GroupBy,
            Metric = Word(values("metric"), SpendMetric.Unblended),
            Charges = Word(values("charges"), ChargeSelection.Usage),
            Filters = Filters(values("only")),
            SharedCosts = Word(values("shared"), SharedCosts.AsCarried),
        };
        // What cannot be divided is refused by the page, in words; its filters are not what is wrong.
        return (question with { SharedCosts = SharedCosts.AsCarried }).Refusal() is null ? question : question with { Filters = [], GroupBy = standard.GroupBy };
    }

    /// <summary>Writes a question, for links; starts with <c>?</c>.</summary>
    public static string Write(SpendQuestion question) => Write(question, null);

    /// <summary>Writes a question, for links; starts with <c>?</c>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="period">Its period where that moves on with the calendar; null where its days are fixed.</param>
    public static string Write(SpendQuestion question, RelativePeriod? period)
    {
        ArgumentNullException.ThrowIfNull(question);
        List<string> parts =
        [
            period is { } relative
                ? $"period={SpendQuestionWords.Of(relative)}"
                : FormattableString.Invariant($"from={question.Period.Start:yyyy-MM-dd}&to={question.Period.EndExclusive:yyyy-MM-dd}"),
            $"group={Uri.EscapeDataString(string.Join(',', question.GroupBy))}",
        ];
        if (question.Granularity != SpendGranularity.Monthly) parts.Add($"granularity={SpendQuestionWords.Of(question.Granularity)}");
        if (question.Metric != SpendMetric.Unblended) parts.Add($"metric={SpendQuestionWords.Of(question.Metric)}");
        if (question.Charges != ChargeSelection.Usage) parts.Add($"charges={SpendQuestionWords.Of(question.Charges)}");
        if (question.SharedCosts != SharedCosts.AsCarried) parts.Add($"shared={SpendQuestionWords.Of(question.SharedCosts)}");
        parts.AddRange(question.Filters.SelectMany(filter => filter.Values.Select(value => $"only={Uri.EscapeDataString($"{filter.Key}={value}")}")));
        return "?" + string.Join('&', parts);
    }

    private static DateRange ReadPeriod(DateOnly? from, DateOnly? to, DateRange standard)
    {
        var start = from ?? standard.Start;
        var end = to ?? standard.EndExclusive;
        return end > start ? new DateRange(start, end) : standard;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T Word<T>(IEnumerable<string?> values, T standard)
        where T : struct, Enum => Enum.TryParse<T>(values.FirstOrDefault(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : standard;

    private static List<SpendKey> Keys(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => SpendKey.TryParse(word, out var key) ? key : null).OfType<SpendKey>().Distinct().Take(2),
    ];

    private static List<SpendKeyFilter> Filters(IEnumerable<string?> texts) =>
    [
        .. texts.OfType<string>()
            .Select(text => text.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (Key: SpendKey.TryParse(parts[0], out var key) ? key : null, Value: parts[1]))
            .Where(filter => filter.Key is not null)
            .GroupBy(filter => filter.Key!)
            .Select(group => new SpendKeyFilter(group.Key, [.. group.Select(filter => filter.Value).Distinct()])),
    ];
}
