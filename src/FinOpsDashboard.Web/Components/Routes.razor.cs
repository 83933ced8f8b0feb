using System.Reflection;
using FinOpsDashboard.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components;

/// <summary>Finds the page of an address, and asks for a sign-in where there is none.</summary>
public sealed partial class Routes
{
    private Assembly[] _further = [];

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    protected override void OnInitialized() =>
        _further = [.. Services.GetServices<PageAssembly>().Select(further => further.Assembly)];
}
