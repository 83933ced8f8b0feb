namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Ends a command with a reason that the user can act on.</summary>
internal sealed class CommandFailureException(string message, int exitStatus = ExitStatus.Failed) : Exception(message)
{
    public int Status { get; } = exitStatus;

    /// <summary>The arguments or the input are wrong.</summary>
    public static CommandFailureException BadInput(params IEnumerable<string> faults) =>
        new(string.Join(Environment.NewLine, faults), ExitStatus.BadInput);
}

/// <summary>How a command ended.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
}
