using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>Menu on the left, bar on top, one page in the middle.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The base address is the root of the app: a bare fragment would lead there.</summary>
    private string MainAddress => $"{Navigation.Uri.Split('#')[0]}#main";

    /// <summary>A page that failed must not take the next one with it.</summary>
    protected override void OnParametersSet() => _boundary?.Recover();

    private void Recover() => _boundary?.Recover();
}
