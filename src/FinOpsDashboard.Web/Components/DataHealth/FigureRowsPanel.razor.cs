using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>A page of stored rows, each with the run, request or file that brought it.</summary>
public sealed partial class FigureRowsPanel
{
    private IReadOnlyList<FigureRow> _rows = [];
    private string _total = "";
    private string _totalLabel = "";
    private int _page;
    private int _pageCount;

    /// <summary>The rows and where they come from.</summary>
    [Parameter, EditorRequired]
    public required FigureView View { get; set; }

    protected override void OnParametersSet()
    {
        var source = View.Source!;
        (_rows, _page, _pageCount) = (source.Rows, View.Question!.Page, source.PageCount);
        _total = Format.Exact(source.Total.Amount);
        _totalLabel = source.RowCount == 1 ? "1 row" : $"All {Format.Count(source.RowCount)} rows";
    }
}
