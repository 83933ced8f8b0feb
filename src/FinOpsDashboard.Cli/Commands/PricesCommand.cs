using System.CommandLine;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops prices</c>: the price book on a day, and below it what changes the book.</summary>
internal static class PricesCommand
{
    private const string Help = """
        Prints the price book on a day, each price with its source and the day it was read. A price that is not listed is unknown.
        The price is what is paid: a negotiated discount is off already, and an override stands in the place of the list price.

        Examples:
          finops prices --model "Nova Micro" --region us-east-1
          finops prices --model amazon.nova-micro-v1:0 --on 2026-09-01 --format csv
          finops prices import index.json
        """;

    private static readonly Option<string?> Model = new("--model") { Description = "Only this model: display name, model id or name on the bill.", HelpName = "MODEL" };
    private static readonly Option<string?> Region = new("--region") { Description = "Only this Region, such as us-east-1.", HelpName = "REGION" };
    private static readonly Option<DateOnly?> On = CommonOptions.Day("--on", "The day; today by default.");

    public static Command Create()
    {
        var command = new Command("prices", Help)
        {
            Model, Region, On, PriceImportCommand.Create(), PriceOverrideCommand.Create(), PriceDiscountCommand.Create(),
        };
        command.Run(async (context, parsed) =>
        {
            var today = DateOnly.FromDateTime(context.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            var listing = await context.Get<PriceQuery>().RunAsync(
                parsed.GetValue(On) ?? today, parsed.GetValue(Model), parsed.GetValue(Region), context.CancellationToken).ConfigureAwait(false);
            context.Print(new CommandResult(listing, new ResultTable(
                [
                    new("model"), new("region"), new("scope"), new("tier"), new("kind"), new("commitment"), ResultColumn.Number("price"),
                    ResultColumn.Number("listPrice"), new("unit"), new("source"), new("asOf"), new("override"),
                ],
                [.. listing.Rows.Select(row => (IReadOnlyList<string>)
                    [
                        row.Model, row.Region, row.Scope, row.Tier, row.Kind, row.Commitment ?? "", Text.Exact(row.Price), Text.Exact(row.ListPrice),
                        row.Unit, row.Source, Text.Day(row.AsOf), row.Override ? "yes" : "no",
                    ])])));
            return ExitStatus.Done;
        });
        return command;
    }
}
