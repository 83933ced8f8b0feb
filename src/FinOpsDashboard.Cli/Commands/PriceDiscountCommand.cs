using System.CommandLine;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops prices discount</c>: lists negotiated discounts; <c>add</c> enters one, <c>take-back</c> ends one.</summary>
internal static class PriceDiscountCommand
{
    private const string Help = """
        Lists the discounts that were negotiated with AWS, those taken back included.

        Example:
          finops prices discount --format table
        """;

    private const string AddHelp = """
        Enters a negotiated discount: a percentage off the list prices of a model, or of every model. One for a model comes before
        one for all; they do not add up, and prices that users entered are left alone. List prices stay on record.

        Examples:
          finops prices discount add --percent 12 --from 2026-01-01 --until 2026-12-31 --reason "EDP 2026"
          finops prices discount add --model "Claude Sonnet 4.5" --percent 15 --from 2026-06-01 --reason "Private offer 4711"
        """;

    private const string TakeBackHelp = """
        Takes a discount back: from a day on it holds no more. What it was, and who took it back and why, stays on record.

        Example:
          finops prices discount take-back 1 --from 2026-10-01 --reason "The agreement ended early"
        """;

    private static readonly Option<string> Model = new("--model") { Description = "Only this model; every price when left out.", HelpName = "MODEL", DefaultValueFactory = _ => "" };
    private static readonly Option<decimal> Percent = PriceOptions.Number("--percent", "Percent off the list price, more than 0 and at most 100.");
    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "The first day; today by default.");
    private static readonly Option<DateOnly?> Until = CommonOptions.Day("--until", "The last day; without an end when left out.");
    private static readonly Option<DateOnly?> EndFrom = CommonOptions.Day("--from", "The first day without it; today by default.");
    private static readonly Option<string> Reason = PriceOptions.Reason();
    private static readonly Option<string?> Author = PriceOptions.Author();
    private static readonly Argument<int> Number = new("NUMBER") { Description = "The number of the discount, as the list has it." };

    public static Command Create()
    {
        var add = new Command("add", AddHelp) { Model, Percent, From, Until, Reason, Author };
        add.Run(async (context, parsed) =>
        {
            var today = DateOnly.FromDateTime(context.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            var outcome = await context.Get<PriceRegister>().AddDiscountAsync(
                parsed.GetValue(Model)!, parsed.GetValue(Percent), parsed.GetValue(From) ?? today, parsed.GetValue(Until), parsed.GetValue(Reason)!,
                parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var takeBack = new Command("take-back", TakeBackHelp) { Number, EndFrom, Reason, Author };
        takeBack.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<PriceRegister>().TakeBackDiscountAsync(
                parsed.GetValue(Number), parsed.GetValue(EndFrom), parsed.GetValue(Reason)!, parsed.GetValue(Author) ?? Who.Runs,
                context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var command = new Command("discount", Help) { add, takeBack };
        command.Run(async (context, _) =>
        {
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task PrintAsync(CommandContext context)
    {
        var stored = await context.Get<IPriceStore>().LoadAsync(context.CancellationToken).ConfigureAwait(false);
        var document = stored.Discounts.Select(entered => new
        {
            number = entered.Id,
            model = entered.Discount.Model,
            percent = entered.Discount.Fraction * 100,
            from = entered.Discount.From,
            until = entered.Discount.Until,
            reason = entered.Discount.Reason,
            author = entered.Discount.Author,
            enteredAt = Text.Moment(entered.EnteredAt),
            takenBack = TakenBackText.Document(entered.TakenBack),
        });
        context.Print(new CommandResult(document, new ResultTable(
            [
                ResultColumn.Number("number"), new("model"), ResultColumn.Number("percent"), new("from"), new("until"), new("reason"), new("author"),
                new("taken back"),
            ],
            [.. stored.Discounts.Select(entered => (IReadOnlyList<string>)
                [
                    $"{entered.Id}", entered.Discount.Model.Length == 0 ? "every price" : entered.Discount.Model, Text.Exact(entered.Discount.Fraction * 100),
                    Text.Day(entered.Discount.From), entered.Discount.Until is { } until ? Text.Day(until) : "", entered.Discount.Reason,
                    entered.Discount.Author, TakenBackText.Line(entered.TakenBack),
                ])])));
    }
}
