using Microsoft.AspNetCore.Identity;

namespace FinOpsDashboard.Web.Security;

/// <summary>
/// Which credential an address takes. Pages take a session alone: a token opens none. The HTTP interface takes an API token alone: a
/// session would be sent by any page that a browser is led to, and there is no form here whose token could tell. What stands beside both,
/// readiness and the description of the interface, takes either.
/// </summary>
internal static class Credentials
{
    /// <summary>The scheme that chooses by address.</summary>
    public const string ByAddress = "ByAddress";

    private static readonly PathString[] TakingEither = ["/health", "/openapi"];

    /// <summary>The scheme that a request is held to, signed in or not.</summary>
    public static string SchemeFor(HttpContext context) =>
        ApiAddress.Contains(context.Request.Path) || (ApiTokenHandler.BearerOf(context.Request) is not null && TakesEither(context.Request.Path))
            ? ApiTokenHandler.Scheme
            : IdentityConstants.ApplicationScheme;

    /// <summary>Whether an address takes a session or a token.</summary>
    public static bool TakesEither(PathString path) => Array.Exists(TakingEither, root => path.StartsWithSegments(root));
}
