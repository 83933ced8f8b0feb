using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Draws costs against volume as a vector.</summary>
public partial class VolumeChart
{
    private VolumeChartDrawing _drawing = null!;

    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public required VolumeChartSpec Spec { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => _drawing = VolumeChartDrawing.Of(Spec);

    private static string At(double value) => SvgPath.Number(value);
}
