using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops credits</c>: how far credits are used and until when they last; <c>set</c> and <c>withdraw</c> below it.</summary>
internal static class CreditsCommand
{
    private const string Help = """
        Shows the credit pools that were entered: used, remaining, used per day lately, when each runs out or what expires unused. The
        bill names no pool, so billed credits are assigned in the order in which AWS applies them: the soonest to expire, then the one
        with the fewest services, then the oldest. What no pool explains is told; all parts add up to the credits billed to the last
        digit. --format json has the months too, and every month in each cost basis: list, unblended, amortized, net unblended, net
        amortized, by usage, other, credits, refunds and tax. Asks nothing of AWS.

        Examples:
          finops credits
          finops credits set --name Activate --kind activate --granted 25000 --first 2026-01-01 --expiry 2027-12-31
          finops credits set --name Activate --kind activate --granted 25000 --first 2026-01-01 --expiry 2027-12-31 --balance 18210.50 --balance-on 2026-10-31
          finops credits withdraw 2
        """;

    private const string WithdrawHelp = """
        Withdraws a pool: it counts no more, and stays on record.

        Example:
          finops credits withdraw 2
        """;

    public static Command Create()
    {
        var number = new Argument<int>("NUMBER") { Description = "The number of the pool." };
        var author = PriceOptions.Author();
        var withdraw = new Command("withdraw", WithdrawHelp) { number, author };
        withdraw.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<CreditRegister>()
                .WithdrawAsync(parsed.GetValue(number), parsed.GetValue(author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var command = new Command("credits", Help) { CreditSetCommand.Create(), withdraw };
        command.Run(async (context, _) =>
        {
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>Prints all pools.</summary>
    public static async Task PrintAsync(CommandContext context)
    {
        var view = await context.Get<CreditReview>().GetAsync(context.CancellationToken).ConfigureAwait(false);
        var document = CreditDocument.Of(view, await context.Get<CostBases>().GetAsync(context.CancellationToken).ConfigureAwait(false));
        foreach (var remark in CreditText.RemarksOf(view)) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
        context.Print(new CommandResult(document, new ResultTable(
            [
                ResultColumn.Number("id"), new("name"), new("kind"), new("first"), new("expiry"), ResultColumn.Number("granted"), ResultColumn.Number("used"),
                ResultColumn.Number("usedElsewhere"), ResultColumn.Number("remaining"), ResultColumn.Number("perDay"), new("runsOutOn"), ResultColumn.Number("expiresUnused"),
            ],
            [.. document.Pools.Select(Row)])));
    }

    private static IReadOnlyList<string> Row(CreditPoolDocument pool) =>
    [
        pool.Id.ToString(CultureInfo.InvariantCulture), pool.Name, pool.Kind, Text.Day(pool.First), Text.Day(pool.Expiry), pool.Granted, pool.Used, pool.UsedElsewhere ?? "",
        pool.Remaining, pool.PerDay, pool.RunsOutOn is { } day ? Text.Day(day) : "", pool.ExpiresUnused,
    ];
}
