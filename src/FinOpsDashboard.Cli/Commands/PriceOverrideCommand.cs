using System.CommandLine;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops prices override</c>: lists overrides; <c>add</c> enters one, <c>take-back</c> ends one.</summary>
internal static class PriceOverrideCommand
{
    private const string Help = """
        Lists the prices that users entered over the price lists, those taken back included.

        Example:
          finops prices override --format table
        """;

    private const string AddHelp = """
        Enters a price that stands in the place of the list price from a day on. One for the same thing from the same day is
        replaced. Prices are US dollars per unit of their kind, as finops prices prints it.

        Examples:
          finops prices override add --model "Nova Micro" --region us-east-1 --kind training --price 0.9 --reason "Quote of 12 Nov"
          finops prices override add --model "Llama 3.1 8B" --region us-west-2 --kind modelUnitHour --commitment sixMonths --price 11.5 \
            --from 2026-12-01 --reason "Private pricing addendum 3"
        """;

    private const string TakeBackHelp = """
        Takes an override back: from a day on it holds no more, and the list price does. What it was, and who took it back and why,
        stays on record. Taken back from its first day, it is as if it had never held.

        Example:
          finops prices override take-back 3 --reason "The quote ran out"
        """;

    private static readonly Option<string> Model = new("--model")
    {
        Description = "The model: display name or model id; leave out for prices that no model has.",
        HelpName = "MODEL",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string> Region = new("--region") { Description = "The Region, such as us-east-1.", HelpName = "REGION", DefaultValueFactory = _ => "" };
    private static readonly Option<PriceKind?> Kind = PriceOptions.Word<PriceKind>("--kind", "What the price is for, such as input, output, training, modelUnitHour.", PriceWords.TryParsePriceKind);
    private static readonly Option<InferenceScope?> Scope = PriceOptions.Word<InferenceScope>("--scope", "inRegion (default; geo shares it) or global.", SpendWords.TryParseInferenceScope);
    private static readonly Option<ServiceTier?> Tier = PriceOptions.Word<ServiceTier>("--tier", "standard, batch, flex, …; the usual one of the kind by default.", SpendWords.TryParseServiceTier);
    private static readonly Option<CommitmentTerm?> Commitment = PriceOptions.Word<CommitmentTerm>("--commitment", "none, oneMonth, threeMonths, sixMonths.", PriceWords.TryParseCommitmentTerm);
    private static readonly Option<decimal> Price = PriceOptions.Number("--price", "US dollars per unit; 0 is a price.");
    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "The first day; today by default.");
    private static readonly Option<DateOnly?> EndFrom = CommonOptions.Day("--from", "The first day without it; today by default.");
    private static readonly Option<string> Reason = PriceOptions.Reason();
    private static readonly Option<string?> Author = PriceOptions.Author();
    private static readonly Argument<int> Number = new("NUMBER") { Description = "The number of the override, as the list has it." };

    public static Command Create()
    {
        Kind.Required = true;
        var add = new Command("add", AddHelp) { Model, Region, Kind, Scope, Tier, Commitment, Price, From, Reason, Author };
        add.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<PriceRegister>().AddOverrideAsync(
                new OverrideEntry
                {
                    Model = parsed.GetValue(Model)!,
                    RegionId = parsed.GetValue(Region)!,
                    Kind = parsed.GetValue(Kind)!.Value,
                    Scope = parsed.GetValue(Scope) ?? InferenceScope.InRegion,
                    Tier = parsed.GetValue(Tier),
                    Commitment = parsed.GetValue(Commitment),
                    UnitPrice = parsed.GetValue(Price),
                    From = parsed.GetValue(From) ?? Today(context),
                    Reason = parsed.GetValue(Reason)!,
                    Author = parsed.GetValue(Author) ?? Who.Runs,
                },
                context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var takeBack = new Command("take-back", TakeBackHelp) { Number, EndFrom, Reason, Author };
        takeBack.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<PriceRegister>().TakeBackOverrideAsync(
                parsed.GetValue(Number), parsed.GetValue(EndFrom), parsed.GetValue(Reason)!, parsed.GetValue(Author) ?? Who.Runs,
                context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var command = new Command("override", Help) { add, takeBack };
        command.Run(async (context, _) =>
        {
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static DateOnly Today(CommandContext context) => DateOnly.FromDateTime(context.Get<TimeProvider>().GetUtcNow().UtcDateTime);

    private static async Task PrintAsync(CommandContext context)
    {
        var stored = await context.Get<IPriceStore>().LoadAsync(context.CancellationToken).ConfigureAwait(false);
        var document = stored.Overrides.Select(entered => new
        {
            number = entered.Id,
            model = entered.Key.Model,
            region = entered.Key.RegionId,
            scope = entered.Key.Scope.ToWord(),
            tier = entered.Key.Tier.ToWord(),
            kind = entered.Key.Kind.ToWord(),
            commitment = entered.Key.Commitment?.ToWord(),
            price = entered.UnitPrice,
            unit = PriceKinds.UnitOf(entered.Key.Kind),
            from = entered.From,
            reason = entered.Reason,
            author = entered.Author,
            enteredAt = Text.Moment(entered.EnteredAt),
            takenBack = TakenBackText.Document(entered.TakenBack),
        });
        context.Print(new CommandResult(document, new ResultTable(
            [
                ResultColumn.Number("number"), new("price of"), ResultColumn.Number("price"), new("unit"), new("from"), new("reason"), new("author"),
                new("taken back"),
            ],
            [.. stored.Overrides.Select(entered => (IReadOnlyList<string>)
                [
                    $"{entered.Id}", $"{entered.Key}", Text.Exact(entered.UnitPrice), PriceKinds.UnitOf(entered.Key.Kind), Text.Day(entered.From),
                    entered.Reason, entered.Author, TakenBackText.Line(entered.TakenBack),
                ])])));
    }
}
