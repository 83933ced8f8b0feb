using FinOpsDashboard.Application.Accounts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Settings;

/// <summary>Makes, lists and revokes the API tokens of the account that is signed in.</summary>
public sealed partial class TokensPanel
{
    private readonly TokenForm _form = new();
    private ApiTokenOutcome.Issued? _issued;
    private int? _tokenToRevoke;

    /// <summary>The tokens.</summary>
    [Parameter, EditorRequired]
    public required TokenListView View { get; set; }

    /// <summary>Told when a token was made or revoked.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private ApiTokens Tokens { get; set; } = null!;

    private Task MakeAsync() => ChangeAsync(async () =>
    {
        var outcome = await Tokens.IssueAsync(View.OwnerId, _form.Label, _form.ExpiresInDays, CancellationToken.None);
        if (outcome is ApiTokenOutcome.Refused refusal) return refusal.Faults;
        (_issued, _form.Label) = ((ApiTokenOutcome.Issued)outcome, "");
        return [];
    });

    private async Task RevokeAsync(int id)
    {
        if (_tokenToRevoke != id)
        {
            _tokenToRevoke = id;
            return;
        }

        await ChangeAsync(async () =>
        {
            if (!await Tokens.RevokeAsync(id, View.OwnerId, CancellationToken.None)) return ["The token is not there any more."];
            if (_issued?.Token.Id == id) _issued = null;
            return [];
        });
    }

    private Task ChangeAsync(Func<Task<IReadOnlyList<string>>> change)
    {
        _tokenToRevoke = null;
        return IfAllowedAsync(Permissions.ManageOwnTokens, async () =>
        {
            Faults = await change();
            if (Faults.Count == 0) await Changed.InvokeAsync();
        });
    }
}
