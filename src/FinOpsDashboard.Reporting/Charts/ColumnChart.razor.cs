using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Draws columns with lines over them as a vector.</summary>
public partial class ColumnChart
{
    private const string FactFill = "#A9C3D6";
    private ColumnChartDrawing _drawing = null!;

    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public required ColumnChartSpec Spec { get; set; }

    private string HatchId => $"{Spec.Id}-hatch";

    /// <inheritdoc />
    protected override void OnParametersSet() => _drawing = ColumnChartDrawing.Of(Spec);

    private string FillOf(DrawnColumn column) => column.Column.IsEstimated ? $"url(#{HatchId})" : FactFill;

    private static string At(double value) => SvgPath.Number(value);
}
