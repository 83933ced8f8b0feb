using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// A plain table: head and totals stay in view, the first column too on narrow screens. Cells are written by the caller:
/// <c>&lt;th scope="row"&gt;</c> first, class <c>n</c> on cells and heads of numbers. Of many rows the first are drawn until somebody asks for
/// more: drawing five hundred takes a browser longer than asking for them.
/// </summary>
/// <typeparam name="TRow">A ready row; at most some hundred of them, more need paging in the query.</typeparam>
public sealed partial class DataTable<TRow>
{
    private const int AtOnce = 50;

    /// <summary>Nobody presses a button for so few.</summary>
    private const int Spare = 10;

    private ElementReference _frame;
    private int _asked = AtOnce;
    private int _shown = AtOnce;

    /// <summary>What the table holds, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>The rows in their order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TRow> Rows { get; set; }

    /// <summary>Head cells, <c>&lt;th scope="col"&gt;</c>, with the unit in them.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Head { get; set; }

    /// <summary>The cells of one row.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<TRow> Row { get; set; }

    /// <summary>The cells of the totals row.</summary>
    [Parameter]
    public RenderFragment? Totals { get; set; }

    /// <summary>What tells rows apart; the row itself by default.</summary>
    [Parameter]
    public Func<TRow, object>? RowKey { get; set; }

    /// <summary>Whether a long table scrolls by itself, under its head; others are as long as they are.</summary>
    [Parameter]
    public bool Scrolls { get; set; }

    /// <summary>Whether all rows are drawn at once, such as those of a chart whose table somebody opened.</summary>
    [Parameter]
    public bool IsWhole { get; set; }

    /// <summary>Said instead of rows.</summary>
    [Parameter]
    public string Empty { get; set; } = "Nothing to show.";

    protected override void OnParametersSet() => Show();

    private void Show() => _shown = IsWhole || Rows.Count <= _asked + Spare ? Rows.Count : _asked;

    private Task ShowMore() => ShowAsync(_shown + AtOnce);

    private Task ShowAll() => ShowAsync(int.MaxValue - Spare);

    private async Task ShowAsync(int rows)
    {
        _asked = rows;
        Show();
        // The button that was pressed is gone then.
        if (_shown == Rows.Count) await _frame.TakeFocusAsync(staysInPlace: true);
    }

    private object? KeyOf(TRow row) => RowKey is null ? row : RowKey(row);
}
