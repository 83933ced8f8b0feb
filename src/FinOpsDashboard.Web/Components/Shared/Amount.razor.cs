using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>An amount of dollars; pointing at it shows every digit.</summary>
public sealed partial class Amount
{
    /// <summary>The amount.</summary>
    [Parameter, EditorRequired]
    public required Usd Value { get; set; }

    /// <summary>Whole dollars, as in sentences and key figures, instead of cents.</summary>
    [Parameter]
    public bool Rounded { get; set; }

    private string Text => Rounded ? Format.MoneyRounded(Value) : Format.Money(Value);
}
