using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Web.Components.Features;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A shared cost while it is edited. It is taken into the plan that is edited, and stored with that.</summary>
public sealed partial class SharedCostEditor
{
    private IReadOnlyList<string> _faults = [];

    /// <summary>The shared cost, edited in place.</summary>
    [Parameter, EditorRequired]
    public required SharedCostForm Form { get; set; }

    /// <summary>The split dimensions that the ledger knows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Dimensions { get; set; }

    /// <summary>The models on the bill.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>What is wrong with the plan once it holds this; empty when nothing is.</summary>
    [Parameter, EditorRequired]
    public required Func<SharedCostForm, Task<IReadOnlyList<string>>> Taken { get; set; }

    /// <summary>Told when it is to be closed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    private bool NamesAll => Form.Method is SplitMethod.FixedShares or SplitMethod.UsedCapacity;

    private async Task SaveAsync() => _faults = await Taken(Form);

    private void SetName(string? name)
    {
        if (Form.IsNew && Form.Id == Slug.Of(Form.Name)) Form.Id = Slug.Of(name ?? "");
        Form.Name = name ?? "";
    }

    private static string HintOf(SplitMethod method) => method switch
    {
        SplitMethod.Tokens => "By the tokens of every kind that were billed for each feature in the month.",
        SplitMethod.DirectCost => "By the unblended cost that rules gave each feature in the month.",
        SplitMethod.Evenly => "The same for every feature.",
        SplitMethod.FixedShares => "By percentages that were agreed; they add up to 100.",
        SplitMethod.UsedCapacity => "Provisioned Throughput: the used part by the tokens that ran on it, the idle part to whoever bought it.",
        _ => "",
    };
}
