using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>What the page shows.</summary>
/// <param name="View">All anomalies.</param>
/// <param name="Opened">The one that is shown in full; null for none.</param>
/// <param name="Explanation">What moved in it; null where the bill of today does not have it.</param>
public sealed record AnomalyPageView(AnomalyView View, AnomalyItem? Opened, AnomalyExplanation? Explanation);
