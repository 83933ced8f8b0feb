using FinOpsDashboard.Application.Accounts;
using Microsoft.AspNetCore.Identity;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>Makes accounts; the first-run page and the command line come through here.</summary>
public sealed class AccountRegistration(UserManager<AppUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Makes an account with one role.</summary>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    /// <param name="password">The password.</param>
    /// <returns>What is wrong, one sentence each; empty when the account was made.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(string userName, string role, string password)
    {
        foreach (var name in Roles.All)
        {
            if (!await roles.RoleExistsAsync(name).ConfigureAwait(false)) await roles.CreateAsync(new IdentityRole(name)).ConfigureAwait(false);
        }

        var user = new AppUser { UserName = userName };
        var created = await users.CreateAsync(user, password).ConfigureAwait(false);
        if (created.Succeeded) created = await users.AddToRoleAsync(user, role).ConfigureAwait(false);
        return [.. created.Errors.Select(error => error.Description)];
    }
}
