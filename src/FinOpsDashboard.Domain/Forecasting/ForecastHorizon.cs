namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>Until when spend is foreseen. Quarters and years are those of the calendar, UTC.</summary>
public enum ForecastHorizon
{
    /// <summary>To the end of the current month.</summary>
    MonthEnd,

    /// <summary>To the end of the current calendar quarter.</summary>
    QuarterEnd,

    /// <summary>To the end of the current calendar year.</summary>
    YearEnd,
}
