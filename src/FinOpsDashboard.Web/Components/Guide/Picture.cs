using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>A chart with its words.</summary>
internal sealed record Picture(string Title, string Summary, string Note, ChartSpec Spec);
