using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>What the overview shows.</summary>
/// <param name="Spend">The spend.</param>
/// <param name="OpenAnomalies">Anomalies that are remembered and wait for somebody; nothing is looked for.</param>
public sealed record OverviewPageView(OverviewView Spend, int OpenAnomalies);
