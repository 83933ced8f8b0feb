namespace FinOpsDashboard.Aws.Tests;

/// <summary>Tests that set environment variables of the process run alone.</summary>
[CollectionDefinition(nameof(AwsEnvironment), DisableParallelization = true)]
public sealed class AwsEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Set(IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables) Set(name, value);
    }

    /// <summary>Writes the shared files.</summary>
    public static void WriteProfiles(string credentials, string config = "")
    {
        File.WriteAllText(NoAmbientCredentials.CredentialsFile, credentials);
        File.WriteAllText(NoAmbientCredentials.ConfigFile, config);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        File.Delete(NoAmbientCredentials.CredentialsFile);
        File.Delete(NoAmbientCredentials.ConfigFile);
    }
}
