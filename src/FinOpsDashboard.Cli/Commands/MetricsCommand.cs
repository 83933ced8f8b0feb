using System.CommandLine;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops metrics</c>: lists counts of the business; <c>metrics set</c> enters and <c>metrics remove</c> removes them.</summary>
internal static class MetricsCommand
{
    private const string Help = """
        Lists counts of the business by month, such as invoices read or customers served. finops unit-costs says what one cost.

        Example:
          finops metrics --format table
        """;

    private const string SetHelp = """
        Enters counts of the business; a month that is there already is replaced. Without a feature a count is the whole company's.

        Examples:
          finops metrics set invoices.csv
          finops metrics set - < counts.csv

        invoices.csv:
          metric,feature,month,value
          invoice,invoice-extraction,2026-09,1482210
          customer,,2026-09,18400
        """;

    private const string RemoveHelp = """
        Removes every month of a count.

        Example:
          finops metrics remove invoice --feature invoice-extraction
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "CSV; - for standard input." };
    private static readonly Argument<string> Name = new("METRIC") { Description = "What is counted." };
    private static readonly Option<string?> Feature = new("--feature") { Description = "The feature it counts; the whole company without it.", HelpName = "ID" };

    public static Command Create()
    {
        var set = new Command("set", SetHelp) { File };
        set.Run(async (context, parsed) =>
        {
            var reading = BusinessMetricFile.Read(await InputFile.ReadTextAsync(parsed.GetValue(File)!, context.CancellationToken).ConfigureAwait(false));
            if (reading.Faults.Count > 0) throw CommandFailureException.BadInput(reading.Faults);
            var faults = await context.Get<BusinessMetricRegister>().SaveAsync(reading.Items, Who.Runs, context.CancellationToken).ConfigureAwait(false);
            if (faults.Count > 0) throw CommandFailureException.BadInput(faults);
            Print(context, reading.Items);
            return ExitStatus.Done;
        });
        var remove = new Command("remove", RemoveHelp) { Name, Feature };
        remove.Run(async (context, parsed) =>
        {
            if (!await context.Get<BusinessMetricRegister>().RemoveAsync(parsed.GetValue(Feature), parsed.GetValue(Name)!, context.CancellationToken).ConfigureAwait(false))
                throw CommandFailureException.BadInput($"There is no count of \"{parsed.GetValue(Name)}\" for {parsed.GetValue(Feature) ?? "the whole company"}. List them: finops metrics");
            Print(context, await context.Get<IBusinessMetrics>().GetAsync(null, null, context.CancellationToken).ConfigureAwait(false));
            return ExitStatus.Done;
        });
        var command = new Command("metrics", Help) { set, remove };
        command.Run(async (context, _) =>
        {
            Print(context, await context.Get<IBusinessMetrics>().GetAsync(null, null, context.CancellationToken).ConfigureAwait(false));
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(CommandContext context, IReadOnlyList<BusinessMetric> metrics)
    {
        var documents = metrics.Select(BusinessMetricDocument.Of).ToList();
        context.Print(new CommandResult(documents, new ResultTable(
            [new("metric"), new("feature"), new("month"), ResultColumn.Number("value")],
            [.. documents.Select(row => (IReadOnlyList<string>)[row.Metric, row.Feature ?? "", row.Month, row.Value])])));
    }
}
