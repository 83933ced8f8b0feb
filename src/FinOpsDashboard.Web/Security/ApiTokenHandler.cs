using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Web.Endpoints.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Security;

/// <summary>Signs in by <c>Authorization: Bearer</c> with an API token, as its owner and with the owner's present role.</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiTokens tokens, WrongTokens wrong)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "ApiToken";

    private const string Bearer = "Bearer";
    private bool _isSlowedDown;

    /// <summary>What a request sends as a token, be it one or not; null when it sends none.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase) ? header[(Bearer.Length + 1)..].Trim() : null;
    }

    /// <summary>Says which credential is missing, to programs that ask without one.</summary>
    public static void AskForToken(HttpResponse response) => response.Headers.WWWAuthenticate = $"{Bearer} realm=\"FinOps\"";

    // The reasons below reach the log: they never quote what was sent.
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerOf(Request) is not { } text) return AuthenticateResult.NoResult();
        var address = Context.Connection.RemoteIpAddress;
        if (await tokens.RecogniseAsync(text, Context.RequestAborted) is not { } holder)
        {
            _isSlowedDown = !wrong.MayTry(address);
            if (_isSlowedDown) return AuthenticateResult.Fail("The address sent too many wrong tokens.");
            wrong.Note(address);
            return AuthenticateResult.Fail("The token is not taken.");
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, holder.OwnerId), new Claim(ClaimTypes.Name, holder.OwnerName), .. holder.Roles.Select(role => new Claim(ClaimTypes.Role, role))],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        if (_isSlowedDown)
        {
            Response.Headers.RetryAfter = WrongTokens.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await new ApiProblem(StatusCodes.Status429TooManyRequests, "Too many wrong tokens came from this address. Wait a minute and try again.").ExecuteAsync(Context);
            return;
        }

        AskForToken(Response);
        if (result.None)
        {
            await ApiProblem.Of(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
            return;
        }

        Response.Headers.WWWAuthenticate += ", error=\"invalid_token\"";
        await new ApiProblem(
            StatusCodes.Status401Unauthorized, "The token is not known, has expired or was revoked, or its owner may not sign in.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var permission = Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
        var holders = permission is null ? "" : $" {Permissions.HoldersOf(permission)} may do it.";
        return new ApiProblem(
            StatusCodes.Status403Forbidden, $"The role of the token’s owner does not allow this, and nothing was changed.{holders}").ExecuteAsync(Context);
    }
}
