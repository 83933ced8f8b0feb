using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Web.Components.Guide;
using FinOpsDashboard.Web.Components.Shared;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The formulas of levers, hostings and results.</summary>
public sealed partial class HelpCosting
{
    private static readonly IReadOnlyList<PageLink> Levers = GuideIndex.Of(LeverFormulas.Stages.SelectMany(stage => stage.Levers));
    private static readonly IReadOnlyList<PageLink> Hostings = GuideIndex.Of(HostingFormulas.All);
    private static readonly IReadOnlyList<PageLink> Figures = GuideIndex.Of(ResultFormulas.Option);
}
