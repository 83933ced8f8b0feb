using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops unit-costs</c>: what a million tokens, a request and a unit of the business cost.</summary>
internal static class UnitCostsCommand
{
    private const string Help = """
        Says what a million tokens, a request and a unit of the business cost, by month, for the whole bill and every feature; and the mix
        behind it: how much input was read from the cache, how much was served in batches, input per output. Costs are unblended usage
        charges with shared costs and idle capacity; the price of a million tokens counts what is billed by the token alone. Requests are
        those that were entered as volumes; what is not known is empty, never 0.

        Examples:
          finops unit-costs --format table
          finops unit-costs --from 2026-01 --to 2026-10 --feature invoice-extraction --format csv
          finops metrics set invoices.csv
        """;

    private static readonly Option<BillingMonth?> From = MonthOptions.Create("--from", "The first month; a year before the last by default.");
    private static readonly Option<BillingMonth?> To = MonthOptions.Create("--to", "The last month, itself included; the last that is over by default.");
    private static readonly Option<string?> Feature = new("--feature") { Description = "Only this feature.", HelpName = "ID" };

    public static Command Create()
    {
        var command = new Command("unit-costs", Help) { From, To, Feature };
        command.Run(async (context, parsed) =>
        {
            var costs = context.Get<UnitCosts>();
            var until = parsed.GetValue(To) ?? costs.LastMonth;
            var from = parsed.GetValue(From) ?? until.Plus(1 - UnitCosts.StandardMonths);
            if (from > until || from.Plus(UnitCosts.MostMonths) <= until)
                throw CommandFailureException.BadInput($"--from and --to span 1 to {UnitCosts.MostMonths} months, the first before the last.");
            var view = await costs.GetAsync(from, until, context.CancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(Feature) is { } feature && view.Rows.All(row => row.FeatureId != feature))
                throw CommandFailureException.BadInput($"\"{feature}\" carries nothing of these months. List features: finops features");
            if (view.Origin.IsDemo) await Console.Error.WriteLineAsync("These figures are demo data.").ConfigureAwait(false);
            var document = UnitCostDocument.Of(view, parsed.GetValue(Feature));
            context.Print(new CommandResult(document, Table(document)));
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(UnitCostDocument document) => new(
        [
            new("month"), new("feature"), ResultColumn.Number("cost"), ResultColumn.Number("costPerMillionTokens"), ResultColumn.Number("costPerThousandRequests"),
            ResultColumn.Number("cacheReadRatio"), ResultColumn.Number("batchShare"), ResultColumn.Number("inputPerOutput"),
            .. document.Metrics.Select(metric => ResultColumn.Number($"costPer:{metric}")),
        ],
        [.. document.Rows.Select(row => (IReadOnlyList<string>)
            [
                row.Month, row.Feature ?? "(total)", row.Cost, row.CostPerMillionTokens ?? "", row.CostPerThousandRequests ?? "", Ratio(row.CacheReadRatio),
                Ratio(row.BatchShare), Ratio(row.InputPerOutput),
                .. document.Metrics.Select(metric => row.Units.FirstOrDefault(unit => unit.Metric == metric)?.Cost ?? ""),
            ])]);

    private static string Ratio(decimal? ratio) => ratio?.ToString(CultureInfo.InvariantCulture) ?? "";
}
