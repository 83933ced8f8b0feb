using System.Runtime.CompilerServices;
using Amazon.Runtime.CredentialManagement;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>
/// Whatever AWS set-up the machine has, tests do not see it. The SDK settles once for a process where the shared files are, and only
/// on places where there are some; so they are shown to it here, and <see cref="AwsEnvironment"/> writes them for the tests that need them.
/// </summary>
internal static class NoAmbientCredentials
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("finops-aws-tests-").FullName;

    public static string CredentialsFile => Path.Combine(Folder, "credentials");

    public static string ConfigFile => Path.Combine(Folder, "config");

    [ModuleInitializer]
    internal static void Hide()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            Environment.SetEnvironmentVariable(name, null);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", CredentialsFile);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", ConfigFile);
        File.WriteAllText(CredentialsFile, "");
        File.WriteAllText(ConfigFile, "");
        _ = new SharedCredentialsFile();
        File.Delete(CredentialsFile);
        File.Delete(ConfigFile);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
