using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>Account actions that are no pages.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(AccountPages.SignOut, SignOutAsync);

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, Accounts accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await accounts.SignOutAsync();
        return Results.LocalRedirect(AccountPages.SignIn);
    }
}
