using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>A method that has learnt from a past.</summary>
internal abstract class FittedSpend(FitFacts facts)
{
    /// <summary>What it learnt.</summary>
    public FitFacts Facts { get; } = facts;

    /// <summary>How many independent figures its spread rests on.</summary>
    public abstract int DegreesOfFreedom { get; }

    /// <summary>What a day is expected to cost, US dollars, 0 or more.</summary>
    public abstract decimal On(DateOnly day);

    /// <summary>
    /// The variance of the sum of some days ahead, squared US dollars: the scatter of single days, which are taken to be independent, and how
    /// well the method knows its own figures. Null where too little is known of it.
    /// </summary>
    public abstract decimal? VarianceOver(DateRange days);

    public decimal Sum(DateRange days) => days.Days().Sum(On);
}
