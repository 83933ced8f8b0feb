using System.Text.Json;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>
/// A picture that answers one question, with the same data as a table one click away. Arrow keys move through its points.
/// Stands in a <see cref="Panel"/> without a title. What to draw goes along with the markup: the element draws itself as soon as it is on the
/// page, without asking back.
/// </summary>
public sealed partial class Chart
{
    private readonly string _titleId = ElementId.New("chart");
    private ChartSpec? _drawn;
    private string _payload = "";
    private IReadOnlyList<ChartRow> _rows = [];
    private bool _showsTable;

    /// <summary>The question that the picture answers: "What did each feature cost?"</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What one sees in it, in one sentence, with the figures: shown, and read out instead of the picture.</summary>
    [Parameter, EditorRequired]
    public required string Summary { get; set; }

    /// <summary>What to draw. Drawn again when it is another object.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    /// <summary>Small print: basis, exclusions, source.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Small buttons beside the table switch.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Told which point was clicked, or entered with the keyboard.</summary>
    [Parameter]
    public EventCallback<ChartSelection> OnSelect { get; set; }

    private string PlotLabel => $"{Title} Arrow keys read the values.";

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Spec, _drawn)) return;
        _drawn = Spec;
        _rows = ChartRow.Of(Spec);
        _payload = JsonSerializer.Serialize(ChartPayload.Of(Spec, _rows, OnSelect.HasDelegate), JsonSerializerOptions.Web);
    }

    private void ToggleTable() => _showsTable = !_showsTable;

    private Task SelectAsync(ChartSelectEventArgs chosen)
    {
        // What a browser sends is not to be believed.
        if (chosen.Position < 0 || chosen.Position >= _rows.Count || chosen.Series < -1 || chosen.Series >= Spec.Series.Count) return Task.CompletedTask;
        return OnSelect.InvokeAsync(new ChartSelection(chosen.Series < 0 ? null : Spec.Series[chosen.Series], _rows[chosen.Position].X));
    }
}

/// <summary>A point that was chosen.</summary>
/// <param name="Series">Its series; null when the position as a whole was chosen.</param>
/// <param name="X">The index of the category, or the number on the axis.</param>
public sealed record ChartSelection(ChartSeries? Series, decimal X);
