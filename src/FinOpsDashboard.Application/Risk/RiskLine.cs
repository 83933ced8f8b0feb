using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>An uncertain assumption, and what it does to the case.</summary>
/// <param name="Bar">Low, base and high, and the net present value at either end.</param>
/// <param name="Reason">Where low and high come from.</param>
/// <param name="Entered">What somebody entered; null for a default. Where the value as assumed lies outside, low or high stops at that value.</param>
public sealed record RiskLine(TornadoBar Bar, string Reason, UncertainRange? Entered)
{
    /// <summary>Whether nobody entered low and high.</summary>
    public bool IsDefault => Entered is null;
}
