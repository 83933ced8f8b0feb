using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.PriceImport;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Every row that an import does not take, with its reason; first the reasons by how often they occur.</summary>
public sealed partial class NotTakenTable
{
    private const int MostReasons = 8;

    private List<RowNotTaken> _rows = [];
    private IReadOnlyList<string> _reasons = [];

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RowNotTaken> Rows { get; set; }

    protected override void OnParametersSet()
    {
        _rows = [.. Rows];
        var groups = Rows.GroupBy(row => row.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        _reasons =
        [
            .. groups.Take(MostReasons).Select(group => $"{Format.Count(group.Count())} × {group.Key}"),
            .. groups.Count > MostReasons ? [$"{Format.Count(groups.Skip(MostReasons).Sum(group => group.Count()))} × other reasons, each in the table."] : Array.Empty<string>(),
        ];
    }
}
