using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Dollars and cents in a column whose head says USD; pointing at it shows every digit.</summary>
public sealed partial class Amount
{
    /// <summary>The amount.</summary>
    [Parameter, EditorRequired]
    public required Usd Value { get; set; }

    private string Text => Format.Amount(Value);
}
