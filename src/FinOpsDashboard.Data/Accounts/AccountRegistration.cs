using Microsoft.AspNetCore.Identity;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>Makes accounts; the first-run page and the command line come through here.</summary>
public sealed class AccountRegistration(UserManager<AppUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Makes an account with one role.</summary>
    /// <returns>What is wrong, one sentence each; empty when the account was made.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(string userName, string role, string password)
    {
        if (!await roles.RoleExistsAsync(role).ConfigureAwait(false)) await roles.CreateAsync(new IdentityRole(role)).ConfigureAwait(false);
        var user = new AppUser { UserName = userName };
        var created = await users.CreateAsync(user, password).ConfigureAwait(false);
        if (!created.Succeeded) return [.. created.Errors.Select(error => error.Description)];
        await users.AddToRoleAsync(user, role).ConfigureAwait(false);
        return [];
    }
}
