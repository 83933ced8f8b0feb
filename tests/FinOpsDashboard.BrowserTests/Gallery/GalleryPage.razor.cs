using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.BrowserTests.Gallery;

/// <summary>Every building block once, with hostile names.</summary>
public sealed partial class GalleryPage
{
    private string _chosen = "";

    private void Choose(ChartSelection selection) => _chosen = $"{selection.Series?.Name} at {selection.X}";
}
