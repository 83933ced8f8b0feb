using System.CommandLine;
using System.Data.Common;
using FinOpsDashboard.Cli.Output;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Runs the body of a command and turns every ending into an exit status and, where something is wrong, words.</summary>
internal static class CommandRunner
{
    /// <summary>Sets what a command does over an opened database.</summary>
    public static void Run(this Command command, Func<CommandContext, ParseResult, Task<int>> body) =>
        command.RunWithoutDatabase(async (parsed, cancellationToken) =>
        {
            await using var context = await CommandContext.OpenAsync(
                parsed.GetValue(CommonOptions.Database), FormatOf(parsed), cancellationToken).ConfigureAwait(false);
            return await body(context, parsed).ConfigureAwait(false);
        });

    /// <summary>Sets what a command does that needs no database.</summary>
    public static void RunWithoutDatabase(this Command command, Func<ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await body(parsed, cancellationToken).ConfigureAwait(false);
            }
            catch (CommandFailureException failure)
            {
                return await EndAsync(failure.Message, failure.Status).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return await EndAsync("Stopped. What was stored before stays whole.", ExitStatus.Failed).ConfigureAwait(false);
            }
            catch (Exception failure) when (DatabaseFailureIn(failure) is { } reason)
            {
                return await EndAsync(
                    $"The database cannot be used: {reason.Message} Check --database, and that no other program locks it.",
                    ExitStatus.Failed).ConfigureAwait(false);
            }
            catch (OverflowException)
            {
                return await EndAsync(
                    "Amounts come to more than can be kept or computed. Look for a figure in another unit; what was stored before stays whole.",
                    ExitStatus.Failed).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OptionsValidationException)
            {
                return await EndAsync(failure.Message, ExitStatus.Failed).ConfigureAwait(false);
            }
        });

    /// <summary>EF Core wraps what a provider throws, in one exception or in two.</summary>
    private static DbException? DatabaseFailureIn(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is DbException reason) return reason;
        return null;
    }

    private static async Task<int> EndAsync(string message, int status)
    {
        await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        return status;
    }

    /// <summary>How the user wants results; the default depends on who reads them.</summary>
    public static OutputFormat FormatOf(ParseResult parsed) =>
        parsed.GetValue(CommonOptions.Format) ?? (Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Table);
}
