using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>An answer of the explorer, ready to show.</summary>
public sealed record SpendView
{
    private const int MostSeries = 8;
    private const string Others = "Everything else";

    public required SpendReport Report { get; init; }

    /// <summary>The first days of the periods, from left to right.</summary>
    public required IReadOnlyList<DateOnly> Periods { get; init; }

    /// <summary>One line per combination of keys, the largest first.</summary>
    public required IReadOnlyList<SpendLine> Lines { get; init; }

    public required ChartSpec Chart { get; init; }

    /// <summary>The answer beside earlier days; null where nothing is compared.</summary>
    public SpendComparisonView? Compared { get; init; }

    /// <summary>Why a comparison that was asked for is not shown; null where it is, or none was asked for.</summary>
    public string? WhyNotCompared { get; init; }

    /// <summary>The title of the chart.</summary>
    public required string Question { get; init; }

    public bool IsQuantity => Report.Question.Metric == SpendMetric.Quantity;

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            if (Compared is not null) return Compared.Answer;
            var days = Format.Days(Report.Question.Period.Start, Report.Question.Period.EndExclusive.AddDays(-1));
            if (Lines.Count == 0) return $"No spend is stored for {days} with these filters.";
            var total = IsQuantity ? Format.Number(Report.Total, 3) : Format.MoneyRounded(Usd.FromDollars(Report.Total));
            var first = Lines.Count > 1 && !IsQuantity && Report.Total > 0 ? $"; {Lines[0].Label} is the largest with {Format.Percent(Lines[0].Amount / Report.Total)}" : "";
            return $"{days} comes to {total}{first}.";
        }
    }

    /// <summary>What one sees in the chart.</summary>
    public string Summary => Lines.Count == 0
        ? "Nothing to draw."
        : $"{Periods.Count} {(Report.Question.Granularity == SpendGranularity.Daily ? "day" : "month")}{(Periods.Count == 1 ? "" : "s")}, {Lines.Count} {(Lines.Count == 1 ? "line" : "lines")}; the largest is {Lines[0].Label} with {TextOf(Lines[0].Amount)}.";

    /// <summary>The small print of the chart.</summary>
    public string Note => $"{SpendWording.Of(Report.Question.Metric)}; {SpendWording.Of(Report.Question.Charges)}. Hatched periods are estimated by AWS."
        + (Report.MixesUnits ? " The quantities have different units: only lines of one usage type compare." : "")
        + (Report.Question.SharedCosts == SharedCosts.Divided ? " Shared costs are divided by the plan of each month, as on the allocation page; idle capacity and what could not be divided are lines of their own." : "")
        + (Compared?.ChartNote ?? "");

    public string TextOf(decimal amount) => IsQuantity ? Format.Number(amount, 3) : Format.Money(Usd.FromDollars(amount));

    public static SpendView Of(SpendReport report, IReadOnlyList<Feature> features, CarrierNames names) =>
        Of(new ComparedSpend(report, null, null), features, names);

    public static SpendView Of(ComparedSpend spend, IReadOnlyList<Feature> features, CarrierNames names)
    {
        ArgumentNullException.ThrowIfNull(spend);
        var report = spend.Report;
        var ordinals = features.ToDictionary(feature => feature.Id, feature => feature.Ordinal, StringComparer.Ordinal);
        var periods = PeriodsOf(report.Question);
        var lines = report.Rows.GroupBy(row => string.Join('\n', row.Keys), StringComparer.Ordinal)
            .Select(group => Line(report.Question, [.. group], ordinals, names))
            .OrderByDescending(line => line.Amount).ToList();
        var compared = spend.Comparison is { } comparison ? SpendComparisonView.Of(comparison, names) : null;
        return new SpendView
        {
            Report = report,
            Periods = periods,
            Lines = lines,
            Chart = ChartOf(report, periods, lines, compared?.SeriesOver(periods)),
            Compared = compared,
            WhyNotCompared = spend.WhyNot,
            Question = report.Question.GroupBy.Count == 0 ? "What did Bedrock cost?" : $"What did Bedrock cost by {string.Join(" and ", report.Question.GroupBy.Select(SpendWording.Of))}?",
        };
    }

    private static List<DateOnly> PeriodsOf(SpendQuestion question) => question.Granularity == SpendGranularity.Daily
        ? [.. question.Period.Days()]
        : [.. question.Period.Months().Select(month => month.FirstDay < question.Period.Start ? question.Period.Start : month.FirstDay)];

    private static SpendLine Line(SpendQuestion question, IReadOnlyList<SpendReportRow> rows, Dictionary<string, int> ordinals, CarrierNames names)
    {
        var keys = KeysOf(question, rows[0].Keys, names);
        var feature = keys.FirstOrDefault(key => key.Key == SpendKey.Feature);
        return new SpendLine(
            keys, rows.Sum(row => row.Amount), rows.Any(row => row.IsEstimated), rows.ToDictionary(row => row.Period, row => row.Amount),
            feature is not null && ordinals.TryGetValue(feature.Value, out var ordinal) ? ordinal : null);
    }

    /// <summary>The values of a row with their readable names.</summary>
    public static IReadOnlyList<SpendLineKey> KeysOf(SpendQuestion question, IReadOnlyList<string> values, CarrierNames names) =>
        [.. question.GroupBy.Zip(values).Select(pair => new SpendLineKey(pair.First, pair.Second, NameOf(pair.First, pair.Second, names)))];

    /// <summary>Keys as one name.</summary>
    public static string LabelOf(IReadOnlyList<SpendLineKey> keys) => keys.Count == 0 ? "All Bedrock spend" : string.Join(" · ", keys.Select(key => key.Name));

    private static string NameOf(SpendKey key, string value, CarrierNames names) => (key.Source, value) switch
    {
        (SpendKeySource.Allocation, _) => names.NameOf(value),
        (SpendKeySource.Dimension, "") => "(untagged)",
        _ when key == SpendKey.TokenKind => SpendWording.OfTokenKind(value),
        (_, "") => "(none)",
        _ => value,
    };

    private static ChartSpec ChartOf(SpendReport report, List<DateOnly> periods, List<SpendLine> lines, ChartSeries? earlier)
    {
        var shown = lines.Count > MostSeries + 1 ? lines[..MostSeries] : lines;
        var rest = lines.Skip(shown.Count).ToList();
        var series = shown.Select((line, index) => Series(line.Label, ColorOf(line, index, report.Question), periods.Select(line.AmountIn))).ToList();
        if (rest.Count > 0) series.Add(Series(Others, ChartPalette.Other, periods.Select(period => (decimal?)rest.Sum(line => line.AmountIn(period) ?? 0))));
        if (earlier is not null) series.Add(earlier);
        var estimated = report.Rows.Where(row => row.IsEstimated).Select(row => row.Period).ToHashSet();
        var daily = report.Question.Granularity == SpendGranularity.Daily;
        return new ChartSpec
        {
            X = new CategoryAxis([.. periods.Select(period => daily ? Format.Day(period) : Format.Month(BillingMonth.Of(period)))])
            {
                Estimated = periods.Index().Where(period => estimated.Contains(period.Item)).Select(period => period.Index).ToHashSet(),
            },
            Unit = report.Question.Metric == SpendMetric.Quantity ? ChartUnit.Count : ChartUnit.Usd,
            UnitLabel = report.Question.Metric == SpendMetric.Quantity ? "Billed quantity" : daily ? "USD per day" : "USD per month",
            Series = series,
            IsStacked = true,
        };
    }

    private static ChartColor ColorOf(SpendLine line, int index, SpendQuestion question)
    {
        if (line.FeatureOrdinal is { } ordinal) return ChartPalette.ForFeature(ordinal);
        return question.GroupBy.Contains(SpendKey.Feature) ? ChartPalette.Other : ChartPalette.ForFeature(index);
    }

    private static ChartSeries Series(string name, ChartColor color, IEnumerable<decimal?> amounts) =>
        ChartSeries.OverCategories(name, color, SeriesKind.Column, amounts);
}

/// <summary>One combination of keys over the whole period.</summary>
public sealed record SpendLine(
    IReadOnlyList<SpendLineKey> Keys, decimal Amount, bool IsEstimated, IReadOnlyDictionary<DateOnly, decimal> ByPeriod, int? FeatureOrdinal)
{
    /// <summary>The keys as one name.</summary>
    public string Label => SpendView.LabelOf(Keys);

    /// <summary>The amount of a period; null where there is none.</summary>
    public decimal? AmountIn(DateOnly period) => ByPeriod.TryGetValue(period, out var amount) ? amount : null;
}

/// <summary>A key's value with its readable name.</summary>
public sealed record SpendLineKey(SpendKey Key, string Value, string Name);
