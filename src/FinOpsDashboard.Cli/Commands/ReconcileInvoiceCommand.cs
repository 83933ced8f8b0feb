using System.CommandLine;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops reconcile invoice</c>: enters the total of an invoice; <c>take-back</c> takes one back.</summary>
internal static class ReconcileInvoiceCommand
{
    private const string Help = """
        Enters what an invoice of a month comes to for Amazon Bedrock, and compares it with the stored bill of its scope: usage,
        credits, refunds, tax and every other charge type. AWS bills models of AWS Marketplace on invoices of their own; several
        invoices with one scope are added up. Who entered a total and when stays on record.

        Examples:
          finops reconcile invoice --month 2026-10 --total 48210.11
          finops reconcile invoice --month 2026-10 --total 12034.50 --scope marketplace --note "INV-4712, Anthropic"
        """;

    private const string TakeBackHelp = """
        Takes an invoice total back: it counts no more, and stays on record.

        Example:
          finops reconcile invoice take-back 3
        """;

    private static readonly Option<decimal> Total = PriceOptions.Number("--total", "US dollars for Amazon Bedrock; a credit note is negative.");
    private static readonly Option<string> Note = new("--note") { Description = "What to know about it, such as its number.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    private static readonly Option<string?> Author = PriceOptions.Author();
    private static readonly Argument<int> Number = new("NUMBER") { Description = "The number of the total." };

    public static Command Create()
    {
        var takeBack = new Command("take-back", TakeBackHelp) { Number, Author };
        takeBack.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<InvoiceRegister>()
                .TakeBackAsync(parsed.GetValue(Number), parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            context.Print(new CommandResult(new { number = parsed.GetValue(Number), takenBack = true }, new ResultTable(
                [ResultColumn.Number("number"), new("takenBack")], [[$"{parsed.GetValue(Number)}", "true"]])));
            return ExitStatus.Done;
        });
        var (month, scope) = (ReconcileOptions.Month(), ReconcileOptions.Scope());
        var command = new Command("invoice", Help) { takeBack, month, Total, scope, Note, Author };
        command.Run(async (context, parsed) =>
        {
            var billed = parsed.GetValue(month)!.Value;
            var outcome = await context.Get<InvoiceRegister>().AddAsync(
                billed, parsed.GetValue(scope), parsed.GetValue(Total), parsed.GetValue(Note)!, parsed.GetValue(Author) ?? Who.Runs,
                context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await PrintAsync(context, billed).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task PrintAsync(CommandContext context, BillingMonth month)
    {
        var view = await context.Get<MonthlyReconciliation>().GetAsync(month, context.CancellationToken).ConfigureAwait(false);
        foreach (var tie in view.TieOuts) await Console.Error.WriteLineAsync(TieOutText.Of(tie)).ConfigureAwait(false);
        var document = ReconciliationDocument.Of(view, []);
        context.Print(new CommandResult(
            new { document.Month, document.Currency, document.Estimated, document.Invoices, document.TieOuts },
            new ResultTable(
                [
                    new("scope"), ResultColumn.Number("invoiced"), ResultColumn.Number("billed"), ResultColumn.Number("difference"), new("explainedBy"),
                    ResultColumn.Number("rest"), new("ties"),
                ],
                [.. document.TieOuts.Select(tie => (IReadOnlyList<string>)
                    [
                        tie.Scope, tie.Invoiced, tie.Billed, tie.Difference, string.Join(", ", tie.Explained.Select(part => part.Part)), tie.Rest,
                        tie.Ties ? "true" : "false",
                    ])])));
    }
}
