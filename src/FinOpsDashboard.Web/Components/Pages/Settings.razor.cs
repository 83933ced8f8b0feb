using System.Security.Claims;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Web.Components.Settings;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>What belongs to the account that is signed in: its API tokens.</summary>
public sealed partial class Settings
{
    private LoadState<TokenListView>? _load;
    private string? _answer;
    private string _example = "";

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private ApiTokens Tokens { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => _example = TokenListView.EvaluateExample(Navigation.BaseUri);

    private async Task<TokenListView> LoadAsync(CancellationToken cancellationToken)
    {
        var ownerId = SignedIn is null ? null : (await SignedIn).User.FindFirstValue(ClaimTypes.NameIdentifier);
        return ownerId is null
            ? throw new InvalidOperationException("Nobody is signed in.")
            : TokenListView.Of(ownerId, await Tokens.GetAllAsync(ownerId, cancellationToken), Time.GetUtcNow());
    }

    private void Tell(TokenListView view) => _answer = view.Answer;

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
