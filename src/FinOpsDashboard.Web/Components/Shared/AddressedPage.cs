using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// A page whose whole view is in its address: a link, a reload and the back button show the same. A page without parameters is not rendered
/// again when only its query changes, so it listens for itself.
/// </summary>
public abstract class AddressedPage : ComponentBase, IDisposable
{
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Where the page is, such as <c>spend</c>.</summary>
    protected abstract string Path { get; }

    /// <summary>The query of the address, with its question mark.</summary>
    protected string Query => Navigation.ToAbsoluteUri(Navigation.Uri).Query;

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        ReadAddress();
    }

    /// <summary>Takes the view from <see cref="Query"/>.</summary>
    protected abstract void ReadAddress();

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        if (Navigation.ToAbsoluteUri(e.Location).AbsolutePath != Navigation.ToAbsoluteUri(Path).AbsolutePath) return;
        ReadAddress();
        StateHasChanged();
    });
}
