namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>The help pages, side by side.</summary>
public sealed partial class GuideNav;
