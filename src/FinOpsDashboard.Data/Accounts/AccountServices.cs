using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>Registers accounts without anything of the web.</summary>
public static class AccountServices
{
    /// <summary>Adds the user and role managers over the database.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services) => services
        .AddScoped<AccountRegistration>()
        .AddIdentityCore<AppUser>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        })
        .AddRoles<IdentityRole>()
        .AddEntityFrameworkStores<FinOpsDbContext>();
}
