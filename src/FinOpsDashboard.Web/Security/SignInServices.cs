using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Security;

/// <summary>Registers accounts, sign-in and the rule that nothing is open by accident.</summary>
internal static class SignInServices
{
    public static IServiceCollection AddFinOpsAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var authentication = services.AddAuthentication(Credentials.ByAddress)
            .AddPolicyScheme(Credentials.ByAddress, null, chosen => chosen.ForwardDefaultSelector = Credentials.SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Scheme, null);
        authentication.AddIdentityCookies();
        services.AddSingleton<WrongTokens>();
        services.AddAccounts().AddSignInManager().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(SetCookie);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<FinOpsOptions>>(
            (stamp, finOps) => stamp.ValidationInterval = TimeSpan.FromSeconds(finOps.Value.RevalidateSignInSeconds));
        services.AddScoped<AuthenticationStateProvider, RevalidatingSignIn>();
        services.AddSingleton<SetupState>();
        services.AddScoped<Accounts>();
        services.AddScoped<WriteAccess>();
        services.AddAuthorization(SetPolicies);
        return services;
    }

    /// <summary>Nothing is open without signing in, and each role is a policy that it and those that may more fulfil.</summary>
    internal static void SetPolicies(AuthorizationOptions authorization)
    {
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var role in Roles.All) authorization.AddPolicy(role, policy => policy.RequireRole(Roles.AtLeast(role)));
    }

    private static void SetCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "finops";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Secure wherever the page is; plain http on localhost keeps working.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AccountPages.SignIn;
        cookie.LogoutPath = AccountPages.SignOut;
        cookie.AccessDeniedPath = AccountPages.Denied;
        cookie.ReturnUrlParameter = AccountPages.ReturnUrl;
        cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>People are led to a page, programs get a status.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (!MachinePaths.Contains(context.Request.Path))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized && Credentials.TakesEither(context.Request.Path)) ApiTokenHandler.AskForToken(context.Response);
        return Task.CompletedTask;
    }
}
