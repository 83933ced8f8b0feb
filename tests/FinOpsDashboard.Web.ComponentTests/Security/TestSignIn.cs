using System.Security.Claims;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Security;

/// <summary>Somebody with a role, behind the app's own policies.</summary>
internal sealed class TestSignIn : AuthenticationStateProvider
{
    private string _role;

    private TestSignIn(string role) => _role = role;

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "ada-id"), new Claim(ClaimTypes.Name, "ada"), new Claim(ClaimTypes.Role, _role)], "test"))));

    /// <summary>Gives the account another role while its pages stay as they are: their buttons can still be pressed.</summary>
    public void Become(string role) => _role = role;

    /// <summary>Signs somebody in.</summary>
    public static TestSignIn Add(BunitContext bench, string role)
    {
        var signIn = new TestSignIn(role);
        bench.Services.AddAuthorizationCore(SignInServices.SetPolicies);
        // bUnit has placeholders for both that throw.
        bench.Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        bench.Services.AddSingleton<AuthenticationStateProvider>(signIn);
        bench.Services.AddScoped<WriteAccess>();
        bench.RenderTree.TryAdd<CascadingAuthenticationState>();
        return signIn;
    }
}
