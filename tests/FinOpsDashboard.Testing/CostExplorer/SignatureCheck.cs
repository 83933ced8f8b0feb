using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>A key pair, with the session token that has to come with it, if any, and the service that it opens.</summary>
internal sealed record KnownCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken, string Service);

/// <summary>
/// Computes the signature of a request anew, from whatever headers the client chose to sign, as AWS does.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html (retrieved 2026-11-22).
/// </summary>
internal static partial class SignatureCheck
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Region = "us-east-1";

    /// <exception cref="StandInException">The signature does not hold.</exception>
    public static void Verify(HttpRequest request, byte[] body, string service, IEnumerable<KnownCredentials> known)
    {
        var match = AuthorizationPattern().Match(request.Headers.Authorization.ToString());
        if (!match.Success) throw Refused("MissingAuthenticationTokenException", "Request is missing Authentication Token");
        var (accessKeyId, date, scopeRegion, scopeService) =
            (match.Groups["key"].Value, match.Groups["date"].Value, match.Groups["region"].Value, match.Groups["service"].Value);
        if (scopeRegion != Region) throw Refused("InvalidSignatureException", $"Credential should be scoped to a valid region, not '{scopeRegion}'. ");
        if (scopeService != service) throw Refused("InvalidSignatureException", $"Credential should be scoped to correct service: '{service}'. ");

        var credentials = known.FirstOrDefault(candidate => candidate.AccessKeyId == accessKeyId && candidate.Service == service);
        var sessionToken = request.Headers["x-amz-security-token"].ToString();
        if (credentials is null || (credentials.SessionToken is not null && credentials.SessionToken != sessionToken))
            throw Refused("UnrecognizedClientException", "The security token included in the request is invalid.");

        var signedHeaders = match.Groups["headers"].Value.Split(';');
        var mustBeSigned = request.Headers.Keys.Select(name => name.ToLowerInvariant()).Where(IsMandatory).Append("host");
        var timestamp = request.Headers["x-amz-date"].ToString();
        var payloadHash = Convert.ToHexStringLower(SHA256.HashData(body));
        var claimedHash = request.Headers["x-amz-content-sha256"].ToString();
        if (mustBeSigned.Except(signedHeaders).Any() || !timestamp.StartsWith(date, StringComparison.Ordinal)
            || (claimedHash.Length > 0 && claimedHash != payloadHash))
            throw Mismatch();

        var canonicalRequest = string.Join(
            '\n',
            request.Method,
            // As it was sent: a path that is decoded and encoded again may be spelled differently.
            request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0],
            CanonicalQueryOf(request),
            string.Concat(signedHeaders.Select(name => $"{name}:{CanonicalValueOf(request, name)}\n")),
            string.Join(';', signedHeaders),
            payloadHash);
        var scope = $"{date}/{Region}/{service}/aws4_request";
        var toSign = string.Join('\n', Algorithm, timestamp, scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))));
        var expected = Convert.ToHexStringLower(Hmac(SigningKey(credentials.SecretAccessKey, date, service), toSign));
        if (expected != match.Groups["signature"].Value) throw Mismatch();
    }

    private static bool IsMandatory(string header) => header is "x-amz-date" or "x-amz-target" or "x-amz-security-token";

    private static string CanonicalQueryOf(HttpRequest request) => string.Join(
        '&',
        request.Query
            .SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}")
            .Order(StringComparer.Ordinal));

    private static string CanonicalValueOf(HttpRequest request, string header) =>
        Spaces().Replace(string.Join(',', request.Headers[header].Select(value => value?.Trim())), " ");

    private static byte[] SigningKey(string secret, string date, string service)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[date, Region, service, "aws4_request"]) key = Hmac(key, part);
        return key;
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static StandInException Mismatch() => Refused(
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided. "
        + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");

    private static StandInException Refused(string code, string message) => new(403, code, message);

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<date>[0-9]{8})/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request, ?"
        + "SignedHeaders=(?<headers>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex AuthorizationPattern();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
