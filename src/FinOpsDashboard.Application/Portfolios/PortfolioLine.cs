using FinOpsDashboard.Domain.Portfolio;

namespace FinOpsDashboard.Application.Portfolios;

/// <summary>A chosen case.</summary>
/// <param name="Case">The case.</param>
/// <param name="FeatureName">The feature.</param>
/// <param name="OptionName">The combination of levers in a reader's words.</param>
public sealed record PortfolioLine(PortfolioCase Case, string FeatureName, string OptionName);
