using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Settings;

/// <summary>Shows a new API token, the one time that it can be shown. js/copy.js copies it: the secret goes through no script call.</summary>
public sealed partial class IssuedTokenNotice
{
    private readonly string _id = ElementId.New("token");
    private string _example = "";

    /// <summary>The token with its secret.</summary>
    [Parameter, EditorRequired]
    public required ApiTokenOutcome.Issued Issued { get; set; }

    /// <summary>Told when its owner has copied it.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => _example = TokenListView.ReadExample(Navigation.BaseUri);
}
