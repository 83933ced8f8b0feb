using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Ends a command with a reason that the user can act on.</summary>
internal sealed class CommandFailureException(string message, int exitStatus = ExitStatus.Failed) : Exception(message)
{
    public int Status { get; } = exitStatus;

    /// <summary>The arguments or the input are wrong.</summary>
    public static CommandFailureException BadInput(params IEnumerable<string> faults) =>
        new(string.Join(Environment.NewLine, faults), ExitStatus.BadInput);

    /// <summary>A sync or an import holds the lease.</summary>
    public static CommandFailureException AlreadyRunning(RunningSync other) =>
        new($"A sync or an import is running already: {other.Holder}, since {Text.Moment(other.Since)}. Wait for it to end.");

    /// <summary>Real spend cannot be stored now.</summary>
    public static CommandFailureException DemoDataLoaded() =>
        new("The database holds the demo data, which is never mixed with real spend. Remove it first: finops demo remove");
}

/// <summary>How a command ended.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;

    /// <summary>Finished with findings that the caller asked to fail on.</summary>
    public const int Findings = 3;
}
