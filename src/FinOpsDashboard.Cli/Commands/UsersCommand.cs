using System.CommandLine;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Data.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops users add</c>: makes accounts.</summary>
internal static class UsersCommand
{
    private const string Help = """
        Makes accounts for the web app.

        Example:
          finops users add maria --role analyst
        """;

    private const string AddHelp = """
        Makes an account. The password is asked for on a terminal; in a pipeline hand it over on standard input.

        Examples:
          finops users add maria --role analyst
          printf '%s' "$PASSWORD" | finops users add maria --role analyst --password-stdin
        """;

    private static readonly Argument<string> UserName = new("NAME") { Description = "The name to sign in with." };
    private static readonly Option<string> Role = new("--role") { Description = "What the user may do.", Required = true, HelpName = string.Join('|', Roles.All) };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin") { Description = "Read the password from standard input." };

    public static Command Create()
    {
        Role.AcceptOnlyFromAmong([.. Roles.All]);
        var add = new Command("add", AddHelp) { UserName, Role, PasswordStdin };
        add.Run(async (context, parsed) =>
        {
            var password = await PasswordAsync(parsed.GetValue(PasswordStdin), context.CancellationToken).ConfigureAwait(false);
            await using var scope = context.Services.CreateAsyncScope();
            var registration = scope.ServiceProvider.GetRequiredService<AccountRegistration>();
            var faults = await registration.AddAsync(parsed.GetValue(UserName)!, parsed.GetValue(Role)!, password).ConfigureAwait(false);
            if (faults.Count > 0) throw CommandFailureException.BadInput(faults);
            await Console.Error.WriteLineAsync($"{parsed.GetValue(UserName)} may sign in as {parsed.GetValue(Role)}.").ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return new Command("users", Help) { add };
    }

    private static async Task<string> PasswordAsync(bool fromStandardInput, CancellationToken cancellationToken)
    {
        if (fromStandardInput) return (await Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).TrimEnd('\r', '\n');
        if (Console.IsInputRedirected)
            throw CommandFailureException.BadInput("There is no terminal to ask for the password. Add --password-stdin and hand it over on standard input.");
        return AnsiConsole.Prompt(new TextPrompt<string>("Password:").Secret());
    }
}
