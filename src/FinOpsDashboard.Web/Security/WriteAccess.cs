using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Security;

/// <summary>
/// Asks, at the moment of a write, whether the account behind the circuit may do it. Hidden buttons are a courtesy; every
/// <see cref="WritingComponent"/> asks here first, since an account may be shut out while its pages are open.
/// </summary>
internal sealed class WriteAccess(IAuthorizationService authorization, AuthenticationStateProvider signIn)
{
    /// <summary>Why a write is refused.</summary>
    /// <param name="permission">One of <see cref="Permissions"/>.</param>
    /// <returns>One sentence; null when the account may.</returns>
    public async Task<string?> RefusalAsync(string permission)
    {
        var state = await signIn.GetAuthenticationStateAsync();
        if (signIn is RevalidatingSignIn circuit && !await circuit.IsStillValidAsync(state.User))
            return "Your account may no longer sign in, and nothing was changed. Sign in again, or ask an administrator.";
        return (await authorization.AuthorizeAsync(state.User, permission)).Succeeded
            ? null
            : $"Your role does not allow this, and nothing was changed. {Permissions.HoldersOf(permission)} may do it.";
    }
}
