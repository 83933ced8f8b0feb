using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.AwsForecasts;

/// <summary>What AWS expects of a day.</summary>
public sealed class AwsForecastDayRow
{
    public int ForecastId { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    /// <summary>US dollars.</summary>
    public FixedPoint Mean { get; set; }

    /// <summary>The low end of the interval, US dollars.</summary>
    public FixedPoint Low { get; set; }

    /// <summary>The high end of the interval, US dollars.</summary>
    public FixedPoint High { get; set; }
}
