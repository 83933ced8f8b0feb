using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What departs, where people stand with it, and which days could not be judged.</summary>
/// <param name="Look">What was found.</param>
/// <param name="Items">All that are remembered: open ones first, the latest first in each state; what vanished comes last.</param>
public sealed record AnomalyView(AnomalyLook Look, IReadOnlyList<AnomalyItem> Items)
{
    /// <summary>What every figure is, in the words of the bill.</summary>
    public const string CostBasis = "unblended cost of usage charges by day; credits, refunds and tax are not in it";

    /// <summary>How many are open, those that vanished left out.</summary>
    public int Open { get; } = Count(Items, AnomalyState.Open);

    /// <summary>How many were explained, those that vanished left out.</summary>
    public int Explained { get; } = Count(Items, AnomalyState.Explained);

    /// <summary>How many were closed.</summary>
    public int Closed { get; } = Items.Count(item => item.Stored.State == AnomalyState.Closed);

    /// <summary>The median of the hours from finding to closing; null while none is closed.</summary>
    public decimal? MedianHoursToClose
    {
        get
        {
            decimal[] hours = [.. Items.Select(item => item.Stored.TimeToClose).OfType<TimeSpan>().Select(span => span.Ticks / (decimal)TimeSpan.TicksPerHour).Order()];
            return hours.Length == 0 ? null : hours.Length % 2 == 1 ? hours[hours.Length / 2] : (hours[hours.Length / 2 - 1] + hours[hours.Length / 2]) / 2;
        }
    }

    /// <summary>An anomaly by its number; null where there is none.</summary>
    public AnomalyItem? Find(int id) => Items.FirstOrDefault(item => item.Stored.Id == id);

    /// <summary>The days of one carrier; null where it has none.</summary>
    public JudgedCarrier? Carrier(string id) => Look.Carriers.FirstOrDefault(carrier => carrier.Id == id);

    /// <summary>Days of a carrier that got a verdict, among those that are told.</summary>
    public int DaysOf(JudgedCarrier carrier, DayVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(carrier);
        return carrier.Findings.Days.Count(day => day.Day >= Look.ReportedFrom && day.Verdict == verdict);
    }

    private static int Count(IReadOnlyList<AnomalyItem> items, AnomalyState state) => items.Count(item => item.Stored.State == state && !item.Stored.IsVanished);
}
