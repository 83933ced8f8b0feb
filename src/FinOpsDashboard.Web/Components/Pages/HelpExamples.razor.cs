namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The worked examples that come with the product.</summary>
public sealed partial class HelpExamples;
