namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Who a command writes for, where nobody is named.</summary>
internal static class Who
{
    /// <summary>The account of the machine that runs the command.</summary>
    public static string Runs => $"{Environment.UserName} on {Environment.MachineName}";
}
