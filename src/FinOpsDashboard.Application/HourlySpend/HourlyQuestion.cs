using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>A question for hours.</summary>
public sealed record HourlyQuestion
{
    /// <summary>The word of <c>--granularity</c>.</summary>
    public const string Word = "hourly";

    /// <summary>Said where hours are asked to be compared or divided.</summary>
    public const string NothingBeside = "Hours are neither compared with earlier ones nor divided among features. Ask for days or months.";

    /// <summary>The UTC days.</summary>
    public required DateRange Period { get; init; }

    /// <summary>At most two keys that are read from service and usage type; none gives totals.</summary>
    public IReadOnlyList<SpendKey> GroupBy { get; init; } = [];

    /// <summary>Which amount. The default value is the unblended cost.</summary>
    public SpendMetric Metric { get; init; } = SpendMetric.Unblended;

    /// <summary>Which charges. Only usage is known by the hour.</summary>
    public ChargeSelection Charges { get; init; } = ChargeSelection.Usage;

    /// <summary>Why it cannot be answered; null when it can.</summary>
    public string? Refusal()
    {
        if (Period.IsEmpty) return "The period has no day: its end is exclusive and must lie after its start.";
        if (Charges != ChargeSelection.Usage) return "Only usage charges are known by the hour. Ask for credits, refunds and tax by day.";
        if (GroupBy.Count > 2) return "Group by at most two keys.";
        if (GroupBy.Distinct().Count() < GroupBy.Count) return "Group by two different keys.";
        return GroupBy.FirstOrDefault(key => key.Source != SpendKeySource.Line) is { } other
            ? $"Hours are known by service and usage type alone, and by what is read from them: not by {other}. Use "
                + $"{string.Join(", ", SpendKey.All.Where(key => key.Source == SpendKeySource.Line))}."
            : null;
    }
}
