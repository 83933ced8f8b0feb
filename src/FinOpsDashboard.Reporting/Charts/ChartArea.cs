namespace FinOpsDashboard.Reporting.Charts;

/// <summary>The measures that the charts of a page share, in CSS pixels at full width.</summary>
internal static class ChartArea
{
    public const double Width = 680;
    public const double Height = 270;
    public const double Left = 52;
    public const double Right = 532;
    public const double Top = 26;
    public const double Bottom = 228;
    public const double LabelLeft = Right + 10;
    public const double LabelGap = 13;
    public const double MarkerRadius = 3;

    /// <summary>What the drawing shows, as the <c>viewBox</c> says it.</summary>
    public static string ViewBox { get; } = $"0 0 {SvgPath.Number(Width)} {SvgPath.Number(Height)}";
}
