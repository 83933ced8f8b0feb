using FinOpsDashboard.Application.Spending;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>Chooses a key of the explorer.</summary>
public sealed partial class KeySelect
{
    /// <summary>The chosen key; null for none.</summary>
    [Parameter, EditorRequired]
    public required SpendKey? Value { get; set; }

    /// <summary>The keys to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SpendKey> Keys { get; set; }

    /// <summary>The word for no key.</summary>
    [Parameter, EditorRequired]
    public required string None { get; set; }

    /// <summary>What is chosen, for those who do not see the words around it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Told the key that was chosen; null for none.</summary>
    [Parameter]
    public EventCallback<SpendKey?> Changed { get; set; }

    private Task Set(ChangeEventArgs change) => Changed.InvokeAsync(Keys.FirstOrDefault(key => key.Word == change.Value as string));
}
