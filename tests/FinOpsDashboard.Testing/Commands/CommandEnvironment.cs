namespace FinOpsDashboard.Testing.Commands;

/// <summary>What a command under test may know of this machine.</summary>
public static class CommandEnvironment
{
    /// <summary>Takes away the settings of AWS and of the product, and proxies.</summary>
    public static void Clear(IDictionary<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        foreach (var name in environment.Keys.Where(IsAwsOrOurs).ToList()) environment.Remove(name);
    }

    private static bool IsAwsOrOurs(string name) =>
        name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("FinOps__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);
}
