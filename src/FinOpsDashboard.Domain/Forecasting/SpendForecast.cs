using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>What a period is expected to cost in the end. Usage charges, unblended: credits, refunds and tax are not in it.</summary>
public sealed record SpendForecast
{
    /// <summary>How it was foreseen.</summary>
    public required ForecastMethod Method { get; init; }

    /// <summary>Until when.</summary>
    public required ForecastHorizon Horizon { get; init; }

    /// <summary>The days of the whole period, UTC.</summary>
    public required DateRange Period { get; init; }

    /// <summary>The days of it that are expected rather than billed; the first may be billed in part.</summary>
    public required DateRange Ahead { get; init; }

    /// <summary>What is billed of the period already, US dollars, estimated days included.</summary>
    public required Usd Billed { get; init; }

    /// <summary>What is expected still, US dollars, 0 or more; null where the method does not work.</summary>
    public Usd? Expected { get; init; }

    /// <summary>The range of the total; null where nothing says how wide it is.</summary>
    public ForecastInterval? Interval { get; init; }

    /// <summary>The days ahead one by one, added up from the start of the period.</summary>
    public IReadOnlyList<ForecastDay> Path { get; init; } = [];

    /// <summary>What the method learnt; null where it does not work.</summary>
    public FitFacts? Facts { get; init; }

    /// <summary>Why the method does not work; empty where it does.</summary>
    public string WhyNot { get; init; } = "";

    /// <summary>Billed and expected together, US dollars; null where the method does not work.</summary>
    public Usd? Total => Billed + Expected;
}
