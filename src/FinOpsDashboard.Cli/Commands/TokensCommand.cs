using System.CommandLine;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops tokens</c>: makes, lists and revokes API tokens.</summary>
internal static class TokensCommand
{
    private const string Help = """
        Makes, lists and revokes API tokens, with which programs ask the web app over HTTP. A token acts for an account, with the role
        that the account has at the time.

        Examples:
          finops tokens add --user maria --name "nightly report" --expires-in-days 90
          finops tokens list
          finops tokens revoke 7
        """;

    private const string AddHelp = """
        Makes an API token for an account. Standard output is the only place where it is ever shown; what is stored is a hash.

        Examples:
          finops tokens add --user maria --name "nightly report" --expires-in-days 90
          finops tokens add --user ci --name pipeline --format json | jq -r .token
          curl -H "Authorization: Bearer $TOKEN" https://finops.example.com/api/v1/features
        """;

    private const string ListHelp = """
        Lists the API tokens of all accounts, the latest first, those that are no longer taken too.

        Example:
          finops tokens list --format table
        """;

    private const string RevokeHelp = """
        Revokes an API token for good, from the next request on. finops tokens list tells the ids.

        Example:
          finops tokens revoke 7
        """;

    private static readonly Option<string> User = new("--user") { Description = "The account that the token acts for.", HelpName = "NAME", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "What to call the token, such as who uses it.", HelpName = "LABEL", Required = true };
    private static readonly Option<int?> Days = new("--expires-in-days") { Description = $"Days until it expires, 1 to {ApiTokens.MostDays}; never by default.", HelpName = "N" };
    private static readonly Argument<int> Id = new("ID") { Description = "The token's id." };

    public static Command Create() => new("tokens", Help) { Add(), List(), Revoke() };

    private static Command Add()
    {
        var add = new Command("add", AddHelp) { User, Name, Days };
        add.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<ApiTokens>()
                .IssueToAsync(parsed.GetValue(User)!, parsed.GetValue(Name)!, parsed.GetValue(Days), context.CancellationToken).ConfigureAwait(false);
            var issued = outcome switch
            {
                ApiTokenOutcome.Issued done => done,
                ApiTokenOutcome.Refused refusal => throw CommandFailureException.BadInput(refusal.Faults),
                _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
            };
            var token = issued.Token;
            var document = new
            {
                id = token.Id,
                user = token.Owner,
                name = token.Label,
                created = ExactText.Moment(token.Created),
                expires = ExactText.Moment(token.Expires),
                token = issued.Secret.Reveal(),
            };
            // A table of more columns would cut the token off on a narrow terminal, and it is shown but once.
            context.Print(new CommandResult(document, new ResultTable([ResultColumn.Number("id"), new("token")], [[$"{document.id}", document.token]])));
            await Console.Error.WriteLineAsync("Keep the token now: it is not shown again.").ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return add;
    }

    private static Command List()
    {
        var list = new Command("list", ListHelp);
        list.Run(async (context, _) =>
        {
            var now = context.Get<TimeProvider>().GetUtcNow();
            var tokens = await context.Get<ApiTokens>().GetAllAsync(ownerId: null, context.CancellationToken).ConfigureAwait(false);
            var rows = tokens.Select(token => new
            {
                id = token.Id,
                user = token.Owner,
                name = token.Label,
                prefix = token.Prefix,
                state = token.StateOn(now),
                created = ExactText.Moment(token.Created),
                lastUsed = ExactText.Moment(token.LastUsed),
                expires = ExactText.Moment(token.Expires),
            }).ToList();
            context.Print(new CommandResult(rows, new ResultTable(
                [
                    ResultColumn.Number("id"), new("user"), new("name"), new("prefix"), new("state"), new("created"), new("lastUsed"), new("expires"),
                ],
                [.. rows.Select(row => (IReadOnlyList<string>)
                    [
                        $"{row.id}", row.user, row.name, row.prefix, Word(row.state), row.created ?? "", row.lastUsed ?? "never", row.expires ?? "never",
                    ])])));
            return ExitStatus.Done;
        });
        return list;
    }

    private static Command Revoke()
    {
        var revoke = new Command("revoke", RevokeHelp) { Id };
        revoke.Run(async (context, parsed) =>
        {
            var id = parsed.GetValue(Id);
            if (!await context.Get<ApiTokens>().RevokeAsync(id, ownerId: null, context.CancellationToken).ConfigureAwait(false))
                throw CommandFailureException.BadInput($"There is no token {id}. List them: finops tokens list");
            await Console.Error.WriteLineAsync($"Token {id} is revoked.").ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return revoke;
    }

    private static string Word(ApiTokenState state) => state switch
    {
        ApiTokenState.Active => "active",
        ApiTokenState.Expired => "expired",
        ApiTokenState.Revoked => "revoked",
    };
}
