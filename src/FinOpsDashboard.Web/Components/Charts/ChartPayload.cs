namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>What the script draws. Numbers are pixels in the making: here decimals end.</summary>
internal sealed record ChartPayload(
    string Unit,
    int Height,
    bool Stacked,
    double? YMax,
    ChartPayload.Axis X,
    IReadOnlyList<ChartPayload.Drawn> Series,
    IReadOnlyList<ChartPayload.Mark> Marks,
    IReadOnlyList<ChartPayload.Position> Positions,
    bool Selectable)
{
    public static ChartPayload Of(ChartSpec spec, IReadOnlyList<ChartRow> rows, bool isSelectable) => new(
        WordOf(spec.Unit),
        spec.Height,
        spec.IsStacked,
        (double?)spec.YMax,
        AxisOf(spec.X),
        [.. spec.Series.Select(series => new Drawn(
            series.Name, series.Color.Token, KindOf(series.Kind), series.IsDashed,
            [.. series.Points.Select(point => new double?[] { (double)point.X, (double?)point.Y })]))],
        [.. spec.Annotations.Select(MarkOf)],
        [.. rows.Select(row => new Position((double)row.X, row.Label, row.Values, row.Total))],
        isSelectable);

    private static Axis AxisOf(ChartAxis axis) => axis switch
    {
        CategoryAxis category => new Axis(category.Title, category.Labels, [.. category.Estimated.Order()], null, false, null, null),
        NumberAxis number => new Axis(
            number.Title, null, [], WordOf(number.Unit), number.IsLogarithmic, (double?)number.Min, (double?)number.Max),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Neither categories nor numbers."),
    };

    private static Mark MarkOf(ChartAnnotation annotation) => annotation switch
    {
        VerticalMark mark => new Mark("vertical", mark.Label, (double)mark.X, null, null, null),
        HorizontalMark mark => new Mark("horizontal", mark.Label, null, null, (double)mark.Y, null),
        ShadedRange range => new Mark("range", range.Label, (double)range.From, (double)range.To, null, range.Color.Token),
        MarkedPoint point => new Mark("point", point.Label, (double)point.X, null, (double)point.Y, null),
        _ => throw new ArgumentOutOfRangeException(nameof(annotation), annotation, "Not a known annotation."),
    };

    private static string KindOf(SeriesKind kind) => kind switch
    {
        SeriesKind.Column => "column",
        SeriesKind.Line => "line",
        SeriesKind.Step => "step",
        SeriesKind.Area => "area",
        SeriesKind.Markers => "markers",
    };

    private static string WordOf(ChartUnit unit) => unit switch
    {
        ChartUnit.Usd => "usd",
        ChartUnit.Tokens => "tokens",
        ChartUnit.Percent => "percent",
        ChartUnit.Count => "count",
        ChartUnit.UsdPerMillionTokens => "usdPerMillionTokens",
    };

    internal sealed record Axis(
        string? Title, IReadOnlyList<string>? Labels, IReadOnlyList<int> Estimated, string? Unit, bool Log, double? Min, double? Max);

    internal sealed record Drawn(string Name, string Color, string Kind, bool Dashed, IReadOnlyList<double?[]> Data);

    internal sealed record Mark(string Kind, string Label, double? X, double? X2, double? Y, string? Color);

    internal sealed record Position(double X, string Label, IReadOnlyList<string> Values, string? Total);
}
