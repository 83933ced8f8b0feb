using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>What one assumption does to an option's net present value while all others stay at base.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="AtLow">Net present value with its low value; null where the option is not applicable then.</param>
/// <param name="AtHigh">Net present value with its high value; null where the option is not applicable then.</param>
/// <param name="BreakEven">The value between low and high at which the net present value is 0; null when there is none.</param>
public sealed record TornadoBar(UncertainAssumption Assumption, Usd? AtLow, Usd? AtHigh, decimal? BreakEven)
{
    /// <summary>How far apart low and high are; 0 where one of them is not applicable.</summary>
    public Usd Swing => AtLow is { } low && AtHigh is { } high ? (high > low ? high - low : low - high) : Usd.Zero;
}
