using System.CommandLine;
using FinOpsDashboard.Cli.Output;
using Microsoft.Data.Sqlite;

namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Runs the body of a command and turns every ending into an exit status and, where something is wrong, words.</summary>
internal static class CommandRunner
{
    /// <summary>Sets what a command does over an opened database.</summary>
    public static void Run(this Command command, Func<CommandContext, ParseResult, Task<int>> body) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var context = await CommandContext.OpenAsync(
                    parsed.GetValue(CommonOptions.Database), FormatOf(parsed), cancellationToken).ConfigureAwait(false);
                return await body(context, parsed).ConfigureAwait(false);
            }
            catch (CommandFailureException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
                return failure.Status;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("Stopped. What was stored before stays whole.").ConfigureAwait(false);
                return ExitStatus.Failed;
            }
            catch (SqliteException failure)
            {
                await Console.Error.WriteLineAsync(
                    $"The database cannot be used: {failure.Message} Check the path in --database and that nobody else locks it.")
                    .ConfigureAwait(false);
                return ExitStatus.Failed;
            }
            catch (IOException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
                return ExitStatus.Failed;
            }
        });

    /// <summary>How the user wants results; the default depends on who reads them.</summary>
    public static OutputFormat FormatOf(ParseResult parsed) =>
        parsed.GetValue(CommonOptions.Format) ?? (Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Table);
}
