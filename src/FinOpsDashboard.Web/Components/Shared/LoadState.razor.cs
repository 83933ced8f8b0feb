using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// Loads what a page or panel shows and stands for its four states: loading, empty, failed with another try, data. Loads once the page is
/// interactive, so that prerendering does not load twice; the latest load wins, and what was shown stays until the new is there. A load does
/// not wait until the browser has drawn the skeleton.
/// </summary>
/// <typeparam name="TValue">A ready view of the data.</typeparam>
public sealed partial class LoadState<TValue> : IDisposable
    where TValue : class
{
    private CancellationTokenSource? _running;
    private object? _loadedKey;
    private bool _hasLoaded;
    private TValue? _value;

    /// <summary>Brings the data; stops when the token says so.</summary>
    [Parameter, EditorRequired]
    public required Func<CancellationToken, Task<TValue>> Load { get; set; }

    /// <summary>What the load depends on, such as the filter of the page: another key loads again. Compared with Equals.</summary>
    [Parameter]
    public object? Key { get; set; }

    /// <summary>What to say when it fails, such as "The spend could not be loaded."</summary>
    [Parameter]
    public string Failure { get; set; } = "This could not be loaded.";

    /// <summary>The shape that is shown while loading.</summary>
    [Parameter]
    public SkeletonShape Skeleton { get; set; }

    /// <summary>Shown while loading, instead of <see cref="Skeleton"/>.</summary>
    [Parameter]
    public RenderFragment? Loading { get; set; }

    /// <summary>Whether there is nothing to show.</summary>
    [Parameter]
    public Func<TValue, bool>? IsEmpty { get; set; }

    /// <summary>Shown when there is nothing: what would be here, why it is not, and the one next step.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Told what was loaded, for parts of the page that stand outside.</summary>
    [Parameter]
    public EventCallback<TValue> Loaded { get; set; }

    /// <summary>The data.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<TValue> ChildContent { get; set; }

    [Inject]
    private ILogger<LoadState<TValue>> Logger { get; set; } = null!;

    private LoadPhase Phase { get; set; }

    /// <summary>Loads again, such as after something was changed.</summary>
    public async Task ReloadAsync()
    {
        _running?.Cancel();
        using var run = new CancellationTokenSource();
        _running = run;
        _loadedKey = Key;
        Phase = LoadPhase.Loading;
        StateHasChanged();
        try
        {
            // The database answers without ever giving the thread back: let the skeleton go out first.
            await Task.Yield();
            run.Token.ThrowIfCancellationRequested();
            var value = await Load(run.Token);
            if (_running != run) return;
            (_value, Phase) = (value, LoadPhase.Done);
            await Loaded.InvokeAsync(value);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            // A later load, or nobody, waits for the answer.
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Failure}", Failure);
            if (_running == run) Phase = LoadPhase.Failed;
        }
        finally
        {
            if (_running == run) _running = null;
        }

        StateHasChanged();
    }

    public void Dispose() => _running?.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || _hasLoaded && Equals(Key, _loadedKey)) return;
        _hasLoaded = true;
        await ReloadAsync();
    }
}

/// <summary>How far a load is.</summary>
internal enum LoadPhase
{
    Loading,
    Done,
    Failed,
}
