using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Prices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Takes an override or a discount back.</summary>
public sealed partial class TakeBackPanel
{
    private DateOnly? _from;
    private string _reason = "";

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What is taken back, as a sentence.</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>The UTC day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>Takes it back: the first day without it, the reason and who does it.</summary>
    [Parameter, EditorRequired]
    public required Func<DateOnly, string, string, Task<EntryOutcome>> TakeBack { get; set; }

    /// <summary>Told when it is done with; true when it was taken back.</summary>
    [Parameter]
    public EventCallback<bool> Closed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    protected override void OnInitialized() => _from = Today;

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = _from is { } from ? (await TakeBack(from, _reason, await Author.OfAsync(SignedIn))).Faults : ["Choose the day."];
        if (Faults.Count == 0) await Closed.InvokeAsync(true);
    });
}
