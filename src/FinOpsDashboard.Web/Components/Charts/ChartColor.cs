namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>A colour of the style sheet, which has a light and a dark form. Made by <see cref="ChartPalette"/> only.</summary>
/// <param name="Token">The name of the custom property without dashes in front, such as <c>series-1</c>.</param>
public readonly record struct ChartColor(string Token)
{
    /// <summary>For style attributes: <c>var(--series-1)</c>.</summary>
    public string Css => $"var(--{Token})";
}
