using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Enters an override.</summary>
public sealed partial class OverridePanel
{
    private OverrideForm _form = new();
    private PriceKey? _shown;
    private bool _isStarted;

    /// <summary>The price to override; null for one to be named.</summary>
    [Parameter, EditorRequired]
    public required PriceKey? Key { get; set; }

    /// <summary>The UTC day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>The models to choose from; others may be typed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>The Regions to choose from; others may be typed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Regions { get; set; }

    /// <summary>Told when it is done with; true when an override was stored.</summary>
    [Parameter]
    public EventCallback<bool> Closed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private PriceRegister Register { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (_isStarted && _shown == Key) return;
        (_isStarted, _shown, Faults) = (true, Key, []);
        _form = OverrideForm.For(Key, Today);
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var (entry, faults) = _form.Read(await Author.OfAsync(SignedIn));
        Faults = entry is null ? faults : (await Register.AddOverrideAsync(entry, CancellationToken.None)).Faults;
        if (Faults.Count == 0) await Closed.InvokeAsync(true);
    });
}
