using FinOpsDashboard.Application.Allocation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>How a month's shared costs were divided.</summary>
public sealed partial class SharedCostsPanel
{
    private IReadOnlyList<SharedRow> _rows = [];

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required MonthAllocationView View { get; set; }

    protected override void OnParametersSet() => _rows = SharedRow.Of(View);
}
