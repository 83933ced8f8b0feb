using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace FinOpsDashboard.Aws;

/// <summary>Finds the credentials that the options name.</summary>
internal static class AwsCredentialSource
{
    private const string RoleSessionName = "finops-dashboard";

    /// <summary>The credentials of the profile and the role; null where the SDK's default chain decides.</summary>
    /// <exception cref="AmazonClientException">The profile is not there, or there are no credentials to assume the role with.</exception>
    public static AWSCredentials? Of(AwsCostOptions options)
    {
        var ofProfile = options.Profile is { Length: > 0 } profile ? CredentialsOf(profile) : null;
        return options.RoleArn is { Length: > 0 } role
            ? new AssumeRoleAWSCredentials(ofProfile ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(), role, RoleSessionName)
            : ofProfile;
    }

    private static AWSCredentials CredentialsOf(string profile) =>
        new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var credentials)
            ? credentials
            : throw new AmazonClientException($"The profile {profile} is not in the shared AWS files, or holds no credentials.");
}
