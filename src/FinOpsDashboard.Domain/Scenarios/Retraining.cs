using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Training a custom model again and again, because the world that it learnt from moves on.</summary>
/// <param name="Cost">What one retraining costs.</param>
/// <param name="EveryMonths">M: retraining falls into months M+1, 2M+1, …</param>
public sealed record Retraining(Usd Cost, int EveryMonths)
{
    /// <summary>1 to 10^6 months; a number beyond the horizon means never.</summary>
    public static readonly NumberRange EveryMonthsRange = new(1m, 1e6m, wholeOnly: true);

    /// <summary>What retraining costs in a month, counted from 1.</summary>
    public Usd CostOf(int month) => month > 1 && (month - 1) % EveryMonths == 0 ? Cost : Usd.Zero;
}
