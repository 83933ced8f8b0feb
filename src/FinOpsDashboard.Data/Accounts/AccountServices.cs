using FinOpsDashboard.Application.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>Registers accounts without anything of the web.</summary>
public static class AccountServices
{
    /// <summary>Adds the user and role managers over the database, with the rules of the house.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services) => services
        .AddScoped<AccountRegistration>()
        .AddIdentityCore<AppUser>(SetRules)
        .AddRoles<IdentityRole>()
        .AddEntityFrameworkStores<FinOpsDbContext>();

    private static void SetRules(IdentityOptions identity)
    {
        identity.Password = new PasswordOptions
        {
            RequiredLength = PasswordPolicy.MinimumLength,
            RequiredUniqueChars = PasswordPolicy.MinimumDifferentCharacters,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.SignIn.RequireConfirmedAccount = false;
    }
}
