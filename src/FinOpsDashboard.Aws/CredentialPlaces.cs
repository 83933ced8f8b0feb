namespace FinOpsDashboard.Aws;

/// <summary>
/// Says where the SDK looks for credentials and what is there: which variables are set, which files exist. Never what is in them.
/// </summary>
internal static class CredentialPlaces
{
    /// <summary>The places in one line.</summary>
    public static string Name(AwsCostOptions options) => options.Profile is { Length: > 0 } chosen
        ? $"profile '{chosen}'"
        : $"the environment variables, profile '{Variable("AWS_PROFILE") ?? "default"}', IAM Identity Center (SSO), container or instance metadata";

    /// <summary>Each place on a line of its own, with its state.</summary>
    public static string Describe(AwsCostOptions options)
    {
        if (options.Profile is { Length: > 0 } chosen)
            return Lines($"profile '{chosen}' (set by {AwsCostOptions.SectionName}:{nameof(options.Profile)}, so no other place counts) in {Files()}");

        var named = Variable("AWS_PROFILE");
        var profile = named is null ? "profile 'default' (AWS_PROFILE is not set)" : $"profile '{named}' (from AWS_PROFILE)";
        return Lines(
            $"environment variables: {State("AWS_ACCESS_KEY_ID")}, {State("AWS_SECRET_ACCESS_KEY")}, {State("AWS_SESSION_TOKEN")}",
            $"web identity: {State("AWS_WEB_IDENTITY_TOKEN_FILE")}, {State("AWS_ROLE_ARN")}",
            $"{profile} in {Files()}",
            $"IAM Identity Center (SSO): only by such a profile, after `aws sso login --profile {named ?? "default"}`",
            $"container credentials: {State("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")}, {State("AWS_CONTAINER_CREDENTIALS_FULL_URI")}",
            string.Equals(Variable("AWS_EC2_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)
                ? "instance metadata: switched off by AWS_EC2_METADATA_DISABLED"
                : "instance metadata: no role is attached, or the service did not answer");
    }

    private static string Lines(params string[] places) => string.Join('\n', places.Select(place => "- " + place));

    private static string State(string variable) => variable + (Variable(variable) is null ? " is not set" : " is set");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string Files() => $"{File("AWS_SHARED_CREDENTIALS_FILE", "credentials")} and {File("AWS_CONFIG_FILE", "config")}";

    private static string File(string variable, string defaultName)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = Variable(variable) ?? Path.Combine(home, ".aws", defaultName);
        return System.IO.File.Exists(path) ? path : path + " (no such file)";
    }
}
