using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendSync;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>Starts a sync, its price said first, and shows how far it is.</summary>
public sealed partial class SyncPanel : IDisposable
{
    private string? _status;
    private SyncTrouble? _trouble;

    /// <summary>What a sync would ask and pay.</summary>
    [Parameter, EditorRequired]
    public required SyncEstimate Estimate { get; set; }

    /// <summary>Why the last sync is not whole.</summary>
    [Parameter, EditorRequired]
    public required SyncTrouble? Trouble { get; set; }

    /// <summary>Told when a sync of this app ended.</summary>
    [Parameter]
    public EventCallback Ended { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private SyncJob Job { get; set; } = null!;

    private bool IsRunning => Job.State.Progress is not null;

    public void Dispose() => Job.Changed -= OnChanged;

    protected override void OnInitialized() => Job.Changed += OnChanged;

    protected override void OnParametersSet()
    {
        _trouble = IsRunning ? null : Trouble;
        Describe();
    }

    private Task StartAsync() => IfAllowedAsync(Permissions.ManageLedger, async () =>
    {
        if (IsRunning) return;
        var name = SignedIn is null ? null : (await SignedIn).User.Identity?.Name;
        _trouble = null;
        _ = Job.Start(name ?? "a user");
    });

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        Describe();
        StateHasChanged();
        if (!IsRunning) await Ended.InvokeAsync();
    });

    private void Describe()
    {
        _status = Job.State switch
        {
            { Progress: { } progress } => $"{progress.Doing} … {progress.BilledRequests} requests so far",
            { Outcome: SyncOutcome.Finished finished } => $"Done: {finished.Report.BilledRequests} requests, {Format.Money(finished.Report.RequestCost)}.",
            _ => null,
        };
        // What failed is in the history, where a later success of any program ends it.
        if (Job.State.Outcome is SyncOutcome.AlreadyRunning running)
            _trouble = new($"A sync is running already: {running.Other.Holder}, since {Format.Moment(running.Other.Since)}.", "Wait for it to end; this page shows what it brought.", "");
    }
}
