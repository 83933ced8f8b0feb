namespace FinOpsDashboard.Data.AwsForecasts;

/// <summary>A forecast of AWS as it was read. Never changed: later readings are further rows.</summary>
public sealed class AwsForecastRow
{
    public int Id { get; set; }

    public DateTime ReadUtc { get; set; }

    public required string ReadBy { get; set; }

    public DateOnly From { get; set; }

    public DateOnly ToExclusive { get; set; }

    public int BilledRequests { get; set; }

    public int IntervalPercent { get; set; }

    /// <summary>Why AWS has no forecast; empty where it has one.</summary>
    public string Unavailable { get; set; } = "";

    public List<AwsForecastDayRow> Days { get; set; } = [];
}
