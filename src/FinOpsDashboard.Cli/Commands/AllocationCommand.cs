using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops allocation</c>: whose money a month's bill is.</summary>
internal static class AllocationCommand
{
    private const string Help = """
        Says whose money a month's bill is: what rules gave each feature, its parts of shared costs, idle capacity that it bought for
        others, and what nobody carries. Everything adds up to the bill to the last digit. Usage charges, without credits and tax.
        How shared costs were divided is in --format json.

        Examples:
          finops allocation --month 2026-10
          finops allocation --month 2026-10 --metric netAmortized --format csv
          finops allocation plan > plan.json
          finops allocation set plan.json --dry-run
        """;

    private static readonly Option<BillingMonth?> Month = MonthOptions.Create("--month", "The month of the bill; the last that is over by default.");

    private static readonly Option<string> Metric = new("--metric")
    {
        Description = "The cost basis.",
        HelpName = string.Join('|', MonthAllocation.Bases),
        DefaultValueFactory = _ => MonthAllocation.Bases[0],
    };

    public static Command Create()
    {
        Metric.AcceptOnlyFromAmong([.. MonthAllocation.Bases]);
        var command = new Command("allocation", Help) { AllocationPlanCommand.Create(), AllocationPlanCommand.CreateSet(), AllocationPlanCommand.CreateHistory(), Month, Metric };
        command.Run(async (context, parsed) =>
        {
            var allocation = context.Get<MonthAllocation>();
            var view = await allocation.GetAsync(
                parsed.GetValue(Month) ?? allocation.LastMonth, Enum.Parse<SpendMetric>(parsed.GetValue(Metric)!, ignoreCase: true), context.CancellationToken)
                .ConfigureAwait(false);
            foreach (var remark in AllocationText.RemarksOf(view)) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            var document = AllocationDocument.Of(view);
            context.Print(new CommandResult(document, Table(document)));
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(AllocationDocument document) => new(
        [
            new("carrier"), new("name"), new("owner"), ResultColumn.Number("direct"), ResultColumn.Number("shared"), ResultColumn.Number("idle"),
            ResultColumn.Number("total"),
        ],
        [
            .. document.Rows.Select(row => (IReadOnlyList<string>)[row.Feature, row.Name, row.Owner, row.Direct, row.Shared, row.Idle, row.Total]),
            ["(undivided)", "Left of shared costs", "", "", "", "", document.Undivided],
            ["(unallocated)", "Unallocated", "", "", "", "", document.Unallocated],
            ["(unsplit)", "Not split yet", "", "", "", "", document.Unsplit],
            ["(total)", $"The bill, {ShareText(document.AllocatedShare)} with an owner", "", "", "", "", document.Total],
        ]);

    private static string ShareText(decimal? share) =>
        share is { } known ? (known * 100m).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "none";
}
