using System.Security.Claims;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Web.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Security;

/// <summary>An open page keeps the sign-in that it started with: asks now and then whether the account may still come in.</summary>
internal sealed class RevalidatingSignIn(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<FinOpsOptions> finOps, IOptions<IdentityOptions> identity, TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(finOps.Value.RevalidateSignInSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        return await IsStillValidAsync(authenticationState.User);
    }

    /// <summary>Whether the account behind a circuit may still come in, by what is stored now.</summary>
    public async Task<bool> IsStillValidAsync(ClaimsPrincipal principal)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await IsStillValidAsync(scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>(), principal);
    }

    internal async Task<bool> IsStillValidAsync(UserManager<AppUser> users, ClaimsPrincipal principal)
    {
        if (await users.GetUserAsync(principal) is not { } user || AccountLock.Disables(user.LockoutEnd, time.GetUtcNow())) return false;
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return stamp == await users.GetSecurityStampAsync(user);
    }
}
