using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>All rules in the order they are tried.</summary>
public sealed partial class RuleOrderPanel
{
    private IReadOnlyList<RuleRow> _rows = [];

    /// <summary>The plan that is edited, in place.</summary>
    [Parameter, EditorRequired]
    public required PlanForm Form { get; set; }

    /// <summary>Whether the plan is being previewed or stored: nothing is moved meanwhile.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told when the order changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnParametersSet() => _rows = RuleRow.Of(Form);

    private Task MoveAsync(int index, int by)
    {
        Form.Move(index, by);
        return Changed.InvokeAsync();
    }
}
