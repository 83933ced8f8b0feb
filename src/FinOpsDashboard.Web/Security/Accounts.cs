using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace FinOpsDashboard.Web.Security;

/// <summary>What the account pages do: pages know neither the store nor Identity's types.</summary>
internal sealed class Accounts(
    UserManager<AppUser> users, AccountRegistration registration, SignInManager<AppUser> signIn, SetupState setup, ILogger<Accounts> logger)
{
    /// <summary>Makes the administrator, once, and signs in.</summary>
    /// <returns>The faults, in words; empty when the account was made.</returns>
    public async Task<IReadOnlyList<string>> SetUpAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var faults = await setup.RunOnceAsync(() => registration.AddAsync(userName, Roles.Admin, password), cancellationToken);
        if (faults is null) return ["An administrator exists already. Sign in instead."];
        if (faults.Count > 0) return faults;
        logger.LogInformation("The administrator {UserName} was set up", userName);
        await SignInAsync(userName, password);
        return [];
    }

    /// <summary>Signs in with name and password; failures are counted, and say the same whether or not the name exists.</summary>
    public async Task<SignInOutcome> SignInAsync(string userName, string password)
    {
        var result = await signIn.PasswordSignInAsync(userName, password, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? SignInOutcome.SignedIn : result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Shuts an account out, open pages included.</summary>
    public async Task DisableAsync(string userName)
    {
        var user = await users.FindByNameAsync(userName) ?? throw new ArgumentOutOfRangeException(nameof(userName), userName, "No such account.");
        await users.SetLockoutEnabledAsync(user, true);
        await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(user);
    }
}

/// <summary>What became of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    SignedIn,
    Refused,
    LockedOut,
}
