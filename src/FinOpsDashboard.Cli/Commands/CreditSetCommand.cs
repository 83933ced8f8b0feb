using System.CommandLine;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops credits set</c>: enters a pool, or enters it anew with another balance.</summary>
internal static class CreditSetCommand
{
    private const string Help = """
        Enters credits that AWS granted. A pool of the same name is withdrawn by record and replaced, so that a balance is brought up to
        date by entering it again. The balance is what the Credits page of the Billing console calls the amount remaining: with it,
        what other services used is known.

        Example:
          finops credits set --name Activate --kind activate --granted 25000 --first 2026-01-01 --expiry 2027-12-31 --balance 18210.50 --balance-on 2026-10-31
        """;

    private static readonly Option<string> Name = new("--name") { Description = "Its name.", HelpName = "TEXT", Required = true };
    private static readonly Option<decimal> Granted = PriceOptions.Number("--granted", "US dollars.");
    private static readonly Option<DateOnly?> First = Required(CommonOptions.Day("--first", "The first day whose usage it pays, UTC."));
    private static readonly Option<DateOnly?> Expiry = Required(CommonOptions.Day("--expiry", "The last day whose usage it pays, UTC."));
    private static readonly Option<decimal?> Balance = new("--balance") { Description = "What remained at the end of --balance-on, US dollars.", HelpName = "USD" };
    private static readonly Option<DateOnly?> BalanceOn = CommonOptions.Day("--balance-on", "The day of the balance, UTC.");
    private static readonly Option<string[]> Service = new("--service") { Description = "A service that it pays, as billed; several times for several. All of Bedrock by default.", HelpName = "NAME" };
    private static readonly Option<string> Note = new("--note") { Description = "Where it is known from.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    private static readonly Option<string?> Author = PriceOptions.Author();

    private static readonly Option<CreditKind> Kind = new("--kind")
    {
        Description = "Under which programme.",
        HelpName = string.Join('|', CreditWords.Kinds),
        DefaultValueFactory = _ => CreditKind.Other,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (CreditWords.TryParse(text, out var kind)) return kind;
            result.AddError($"\"{text}\" is none of {string.Join(", ", CreditWords.Kinds)}.");
            return default;
        },
    };

    public static Command Create()
    {
        var command = new Command("set", Help) { Name, Kind, Granted, First, Expiry, Balance, BalanceOn, Service, Note, Author };
        command.Run(async (context, parsed) =>
        {
            var (balance, on) = (parsed.GetValue(Balance), parsed.GetValue(BalanceOn));
            if (balance is null != on is null) throw CommandFailureException.BadInput($"{Balance.Name} and {BalanceOn.Name} go together.");
            var pool = new CreditPool
            {
                Id = 0,
                Name = parsed.GetValue(Name)!,
                Kind = parsed.GetValue(Kind),
                Granted = Usd.FromDollars(parsed.GetValue(Granted)),
                First = parsed.GetValue(First)!.Value,
                Expiry = parsed.GetValue(Expiry)!.Value,
                Services = parsed.GetValue(Service) ?? [],
                Balance = balance is { } remaining ? new CreditBalance(on!.Value, Usd.FromDollars(remaining)) : null,
            };
            var outcome = await context.Get<CreditRegister>()
                .SetAsync(pool, parsed.GetValue(Note)!, parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await CreditsCommand.PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<DateOnly?> Required(Option<DateOnly?> option)
    {
        option.Required = true;
        return option;
    }
}
