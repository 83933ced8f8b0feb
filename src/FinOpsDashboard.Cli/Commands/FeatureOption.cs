using System.CommandLine;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>The feature that a command is about.</summary>
internal static class FeatureOption
{
    /// <summary><c>--feature ID</c>.</summary>
    public static Option<string> Create() => new("--feature") { Description = "The feature's id.", HelpName = "ID", Required = true };

    /// <summary>There is no such feature.</summary>
    public static CommandFailureException Unknown(string featureId) =>
        CommandFailureException.BadInput($"There is no feature \"{featureId}\". List them: finops features");
}
