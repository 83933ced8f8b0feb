using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Who enters something.</summary>
internal static class Author
{
    public static async Task<string> OfAsync(Task<AuthenticationState>? signedIn) =>
        (signedIn is null ? null : (await signedIn).User.Identity?.Name) is { Length: > 0 } name ? name : "unknown";
}
