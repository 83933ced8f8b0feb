using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Answers STS AssumeRole for the one role of the stand-in.</summary>
internal sealed class AssumeRoleAnswer(StandInOptions options)
{
    private const string RoleAccessKeyId = "ASIAIOSFODNN7EXAMPLE";
    private const string RoleSecretAccessKey = "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY";
    private const string RoleSessionToken = "the-session-token-of-the-role";

    /// <summary>What may be signed with: the known key, and with a role also the role's own.</summary>
    public IReadOnlyList<KnownCredentials> Known { get; } = options.RoleArn is null
        ? [new(options.AccessKeyId, options.SecretAccessKey, options.SessionToken, "ce")]
        :
        [
            new(options.AccessKeyId, options.SecretAccessKey, options.SessionToken, "sts"),
            new(RoleAccessKeyId, RoleSecretAccessKey, RoleSessionToken, "ce"),
        ];

    public string To(string form)
    {
        var fields = QueryHelpers.ParseQuery(form);
        if (fields["Action"] != "AssumeRole" || options.RoleArn is null || fields["RoleArn"] != options.RoleArn)
            throw new StandInException(403, "AccessDenied", $"Not authorized to perform: sts:AssumeRole on resource: {fields["RoleArn"]}");
        var expiration = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleResult>
                <AssumedRoleUser><Arn>{options.RoleArn}/session</Arn><AssumedRoleId>AROA:session</AssumedRoleId></AssumedRoleUser>
                <Credentials>
                  <AccessKeyId>{RoleAccessKeyId}</AccessKeyId>
                  <SecretAccessKey>{RoleSecretAccessKey}</SecretAccessKey>
                  <SessionToken>{RoleSessionToken}</SessionToken>
                  <Expiration>{expiration}</Expiration>
                </Credentials>
              </AssumeRoleResult>
              <ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata>
            </AssumeRoleResponse>
            """;
    }

    public static string Refusal(StandInException refusal) => $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <Error><Type>Sender</Type><Code>{refusal.Code}</Code><Message>{refusal.Message}</Message></Error>
          <RequestId>stand-in</RequestId>
        </ErrorResponse>
        """;
}
