using System.CommandLine;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops views</c>: lists saved views of the explorer.</summary>
internal static class ViewsCommand
{
    private const string Help = """
        Lists the views of the explorer that everybody sees, and with --user those that an account keeps for itself too. They are made on the
        spend page; finops spend --view prints what one shows.

        Examples:
          finops views --format table
          finops views --user maria
          finops spend --view "Last month against the one before, by model"
        """;

    private static readonly Option<string?> User = UserOption();

    public static Command Create()
    {
        var command = new Command("views", Help) { User };
        command.Run(async (context, parsed) =>
        {
            var views = await GetAsync(context, parsed.GetValue(User)).ConfigureAwait(false);
            var documents = views.Select(SavedViewDocument.Of).ToList();
            context.Print(new CommandResult(documents, new ResultTable(
                [ResultColumn.Number("id"), new("name"), new("shared"), new("address"), new("changedBy"), new("changedAt")],
                [.. documents.Select(view => (IReadOnlyList<string>)
                    [$"{view.Id}", view.Name, view.Shared ? "true" : "false", view.Address, view.ChangedBy, view.ChangedAt ?? ""])])));
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>Whose own views count too.</summary>
    public static Option<string?> UserOption() => new("--user") { Description = "The account whose own views count too.", HelpName = "NAME" };

    /// <summary>The views that everybody sees, and an account's own.</summary>
    /// <exception cref="CommandFailureException">There is no such account.</exception>
    public static async Task<IReadOnlyList<SavedView>> GetAsync(CommandContext context, string? user)
    {
        var owner = user is null ? null : await context.Get<IApiTokenStore>().FindOwnerIdAsync(user, context.CancellationToken).ConfigureAwait(false)
            ?? throw CommandFailureException.BadInput($"There is no account \"{user}\".");
        return await context.Get<ISavedViews>().GetAsync(owner, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>A view by its name: an account's own before one that everybody sees.</summary>
    /// <exception cref="CommandFailureException">There is no such view or account.</exception>
    public static async Task<SavedView> FindAsync(CommandContext context, string name, string? user)
    {
        var views = (await GetAsync(context, user).ConfigureAwait(false)).Where(view => string.Equals(view.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        return views.OrderBy(view => view.IsShared).FirstOrDefault()
            ?? throw CommandFailureException.BadInput($"There is no view \"{name}\" that everybody sees{(user is null ? "; --user NAME takes an account’s own too" : $", nor one of {user}")}. List them: finops views");
    }
}
