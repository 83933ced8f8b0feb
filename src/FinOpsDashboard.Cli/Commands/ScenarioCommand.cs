using System.CommandLine;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops scenario</c>: the scenario document of a feature.</summary>
internal static class ScenarioCommand
{
    private const string Help = """
        Prints the scenario document that a feature's workspace evaluates, ready for evaluate. Which month's volume it
        starts with, and whether that was entered or billed, goes to standard error: the document has no place for it.

        Example:
          finops scenario --feature invoice-extraction | finops evaluate -
        """;

    private static readonly Option<string> Feature = FeatureOption.Create();

    public static Command Create()
    {
        var command = new Command("scenario", Help) { Feature };
        command.Run(async (context, parsed) =>
        {
            var view = await WorkspaceOf(context, parsed.GetValue(Feature)!).ConfigureAwait(false);
            if (view.Scenario is null) throw new CommandFailureException(view.Obstacle ?? "There is no scenario.");
            var volume = view.CurrentVolume!;
            await Console.Error.WriteLineAsync($"Volume of {volume.Month}: {volume.Source.ToWord()}.").ConfigureAwait(false);
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(ScenarioDocument.Of(view.Scenario), context.CancellationToken).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>The workspace of a feature that has to be there.</summary>
    public static async Task<WorkspaceView> WorkspaceOf(CommandContext context, string featureId) =>
        await context.Get<FeatureWorkspace>().GetAsync(featureId, context.CancellationToken).ConfigureAwait(false)
        ?? throw FeatureOption.Unknown(featureId);
}
