using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>
/// A picture that answers one question, with the same data as a table one click away. Arrow keys move through its points.
/// Stands in a <see cref="Panel"/> without a title.
/// </summary>
public sealed partial class Chart : IAsyncDisposable
{
    private readonly string _titleId = ElementId.New("chart");
    private readonly DotNetObjectReference<Interop> _interop;
    private ElementReference _plot;
    private IJSObjectReference? _module;
    private IJSObjectReference? _drawing;
    private ChartSpec? _drawn;
    private IReadOnlyList<ChartRow> _rows = [];
    private bool _showsTable;
    private bool _isGone;

    public Chart() => _interop = DotNetObjectReference.Create(new Interop(this));

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

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string PlotLabel => $"{Title} Arrow keys read the values.";

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await ReleaseAsync();
        _interop.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(Spec, _drawn)) _rows = ChartRow.Of(Spec);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(Spec, _drawn)) return;
        _drawn = Spec;
        var payload = ChartPayload.Of(Spec, _rows, OnSelect.HasDelegate);
        try
        {
            if (_drawing is not null)
            {
                await _drawing.InvokeVoidAsync("update", payload);
                return;
            }

            if (!firstRender) return;
            _module = await Script.InvokeAsync<IJSObjectReference>("import", Address("js/chart.js"));
            if (_isGone)
            {
                await ReleaseAsync();
                return;
            }

            _drawing = await _module.InvokeAsync<IJSObjectReference>(
                "create", _plot, Address("lib/apexcharts/apexcharts.esm.js"), ChartPayload.Of(Spec, _rows, OnSelect.HasDelegate), _interop);
            if (_isGone) await ReleaseAsync();
            else if (!ReferenceEquals(Spec, _drawn)) StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
        catch (Exception exception) when (_isGone && exception is JSException or ObjectDisposedException)
        {
            // Another page took the place of this one while the script looked for its element: that page must not fail for it.
        }
    }

    /// <summary>May run twice at once, when the chart goes while it is made: each takes what there is, once.</summary>
    private async Task ReleaseAsync()
    {
        var (drawing, module) = (_drawing, _module);
        (_drawing, _module) = (null, null);
        try
        {
            if (drawing is not null)
            {
                await drawing.InvokeVoidAsync("dispose");
                await drawing.DisposeAsync();
            }

            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its charts with it.
        }
    }

    private string Address(string asset) => Navigation.ToAbsoluteUri(Assets[asset]).ToString();

    private void ToggleTable() => _showsTable = !_showsTable;

    private Task SelectAsync(int series, int position)
    {
        // What a browser sends is not to be believed.
        if (position < 0 || position >= _rows.Count || series < -1 || series >= Spec.Series.Count) return Task.CompletedTask;
        return InvokeAsync(() => OnSelect.InvokeAsync(new ChartSelection(series < 0 ? null : Spec.Series[series], _rows[position].X)));
    }

    /// <summary>What the script may call.</summary>
    private sealed class Interop(Chart chart)
    {
        [JSInvokable]
        public Task Select(int series, int position) => chart.SelectAsync(series, position);
    }
}

/// <summary>A point that was chosen.</summary>
/// <param name="Series">Its series; null when the position as a whole was chosen.</param>
/// <param name="X">The index of the category, or the number on the axis.</param>
public sealed record ChartSelection(ChartSeries? Series, decimal X);
