namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>What the width of an interval rests on.</summary>
public enum IntervalBasis
{
    /// <summary>How far the same method was off when it looked as many days ahead, from earlier days.</summary>
    PastErrors,

    /// <summary>How far single days lie from what the method makes of them; too few earlier forecasts can be checked.</summary>
    Residuals,
}
