using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>An uncertain assumption, and what it does to the case.</summary>
/// <param name="Bar">Low, base and high, and the net present value at either end.</param>
/// <param name="Reason">Where low and high come from.</param>
/// <param name="IsDefault">Whether nobody entered them.</param>
public sealed record RiskLine(TornadoBar Bar, string Reason, bool IsDefault);
