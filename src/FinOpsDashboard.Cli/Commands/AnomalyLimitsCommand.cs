using System.CommandLine;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops anomalies limits</c>: shows and sets from where on a day departs.</summary>
internal static class AnomalyLimitsCommand
{
    private const string Help = """
        Shows from where on a day is an anomaly, or sets it. Floor and percentage have to be reached both. Without --drop-floor and
        --drop-percent what is set holds for rises and drops alike.

        Examples:
          finops anomalies limits
          finops anomalies limits --floor 50 --percent 25
          finops anomalies limits --drop-floor 200
        """;

    private static readonly Option<decimal?> Floor = new("--floor") { Description = "US dollars a day.", HelpName = "USD" };
    private static readonly Option<decimal?> Percent = new("--percent") { Description = "Percent of what is expected.", HelpName = "PERCENT" };
    private static readonly Option<decimal?> DropFloor = new("--drop-floor") { Description = "US dollars a day, for drops.", HelpName = "USD" };
    private static readonly Option<decimal?> DropPercent = new("--drop-percent") { Description = "Percent of what is expected, for drops.", HelpName = "PERCENT" };

    public static Command Create()
    {
        var command = new Command("limits", Help) { Floor, Percent, DropFloor, DropPercent };
        command.Run(async (context, parsed) =>
        {
            var store = context.Get<IAnomalyStore>();
            var before = await store.GetLimitsAsync(context.CancellationToken).ConfigureAwait(false) ?? AnomalyLimits.Standard;
            var (floor, percent) = (parsed.GetValue(Floor), parsed.GetValue(Percent));
            var limits = new AnomalyLimits(
                Of(before.Rise, floor, percent), Of(before.Drop, parsed.GetValue(DropFloor) ?? floor, parsed.GetValue(DropPercent) ?? percent));
            if (limits != before)
            {
                var faults = await context.Get<AnomalyRegister>().SetLimitsAsync(limits, context.CancellationToken).ConfigureAwait(false);
                if (faults.Count > 0) throw CommandFailureException.BadInput([.. faults, "Nothing was changed."]);
            }

            var document = new AnomalyLimitsDocument(DocumentOf(limits.Rise), DocumentOf(limits.Drop));
            context.Print(new CommandResult(document, new ResultTable(
                [new("direction"), ResultColumn.Number("floorUsd"), ResultColumn.Number("percent")],
                [
                    ["rise", document.Rise.FloorUsd, Text.Exact(document.Rise.Percent)],
                    ["drop", document.Drop.FloorUsd, Text.Exact(document.Drop.Percent)],
                ])));
            return ExitStatus.Done;
        });
        return command;
    }

    private static AnomalyLimit Of(AnomalyLimit before, decimal? floor, decimal? percent) => new(
        floor is { } usd ? Usd.FromDollars(usd) : before.Floor, percent is { } share ? share / 100 : before.Share);

    private static AnomalyLimitDocument DocumentOf(AnomalyLimit limit) => new(Text.Exact(limit.Floor.Amount), limit.Share * 100);
}
