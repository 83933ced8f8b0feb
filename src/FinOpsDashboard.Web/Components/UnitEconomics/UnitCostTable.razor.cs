using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>The unit costs of a month.</summary>
public sealed partial class UnitCostTable
{
    private const string Note =
        "Cost is unblended usage with shared costs and idle capacity. The price of a million tokens counts what is billed by the token alone, and moves with the mix of "
        + "models and of input and output. Requests are those that were entered as volumes. – is unknown.";

    /// <summary>What units cost.</summary>
    [Parameter, EditorRequired]
    public required UnitCostView View { get; set; }

    /// <summary>The figures, in the order of their columns.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<UnitFigure> Figures { get; set; }

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required BillingMonth Month { get; set; }
}
