using System.CommandLine;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops allocation plan</c>, <c>allocation set</c> and <c>allocation history</c>.</summary>
internal static class AllocationPlanCommand
{
    private const string PlanHelp = """
        Writes the plan that months to come are allocated by: rules in the order they are tried, and shared costs. With --format json it
        is what allocation set takes.

        Example:
          finops allocation plan --format json > plan.json
        """;

    private const string SetHelp = """
        Stores a whole plan, and allocates anew every month that is not closed. Rules and shared costs that the file does not name are
        taken out. Closed months keep the rules they were closed with, unless --apply-from asks for them. With --dry-run nothing is stored:
        it says what would move.

        Examples:
          finops allocation set plan.json --dry-run
          finops allocation set plan.json --reason "Guardrails are shared by tokens"
          finops allocation set plan.json --apply-from 2026-07

        {
          "rules": [
            { "carries": "search", "model": "Nova Pro", "validFrom": "2026-09-01" },
            { "carries": "shared:guardrails", "usageType": "*Guardrail*" }
          ],
          "sharedCosts": [
            { "id": "guardrails", "name": "Guardrails", "method": "tokens" },
            { "id": "unallocated", "name": "Unallocated", "method": "fixedShares",
              "features": [ { "feature": "search", "percent": 60 }, { "feature": "support", "percent": 40 } ] }
          ]
        }

        Methods: tokens, directCost, evenly, fixedShares, and usedCapacity for model units that one feature bought for several: it names
        the owner, the features, inputTokensPerUnitMinute and outputTokensPerUnitMinute.
        """;

    private const string HistoryHelp = """
        Lists every plan there was, the newest first: who stored it, why, and the months that are allocated by it.

        Example:
          finops allocation history
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "JSON; - for standard input." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Store nothing; say what would move." };

    public static Command Create()
    {
        var command = new Command("plan", PlanHelp);
        command.Run(async (context, _) =>
        {
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    public static Command CreateHistory()
    {
        var command = new Command("history", HistoryHelp);
        command.Run(async (context, _) =>
        {
            var history = (await context.Get<IAllocationPlans>().GetHistoryAsync(context.CancellationToken).ConfigureAwait(false)).Select(PlanVersionDocument.Of).ToList();
            context.Print(new CommandResult(history, new ResultTable(
                [ResultColumn.Number("number"), new("at"), new("by"), new("months"), new("summary"), new("reason")],
                [.. history.Select(row => (IReadOnlyList<string>)[$"{row.Number}", row.At, row.By, string.Join(" ", row.Months), row.Summary, row.Reason])])));
            return ExitStatus.Done;
        });
        return command;
    }

    public static Command CreateSet()
    {
        var command = new Command("set", SetHelp) { File, DryRun, AllocationOptions.ApplyFrom, AllocationOptions.Reason };
        command.Run(async (context, parsed) =>
        {
            var reading = PlanFile.Read(await InputFile.ReadTextAsync(parsed.GetValue(File)!, context.CancellationToken).ConfigureAwait(false));
            if (reading.Faults.Count > 0) throw CommandFailureException.BadInput(reading.Faults);
            var register = context.Get<AllocationRegister>();
            var change = AllocationOptions.ChangeOf(parsed);
            if (parsed.GetValue(DryRun))
            {
                var found = await register.FaultsOfAsync(reading.Rules, reading.SharedCosts, context.CancellationToken).ConfigureAwait(false);
                if (found.Count > 0) throw CommandFailureException.BadInput(found);
                Print(context, await register.PreviewAsync(new AllocationPlan(reading.Rules, reading.SharedCosts), context.CancellationToken).ConfigureAwait(false), change);
                return ExitStatus.Done;
            }

            var basedOn = reading.Number ?? (await context.Get<IAllocationPlans>().GetCurrentAsync(context.CancellationToken).ConfigureAwait(false)).Id;
            var faults = await register.SaveAsync(reading.Rules, reading.SharedCosts, basedOn, change, context.CancellationToken).ConfigureAwait(false);
            if (faults.Count > 0) throw CommandFailureException.BadInput(faults);
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(CommandContext context, AllocationPreview preview, AllocationChange change)
    {
        var carriers = preview.Carriers(change.ApplyFrom);
        var held = preview.Held.Where(month => !(month.Planned.Month >= change.ApplyFrom)).ToList();
        if (held.Count > 0)
            Console.Error.WriteLine($"Closed months that stay as they are: {string.Join(", ", held.Select(month => month.Planned.Month))}. Ask for them with --apply-from.");
        context.Print(new CommandResult(
            new
            {
                Moved = ExactText.Of(preview.Moved(change.ApplyFrom).Amount),
                Months = preview.Applied(change.ApplyFrom).Where(month => month.IsTouched).Select(month => $"{month.Planned.Month}"),
                HeldMonths = held.Select(month => $"{month.Planned.Month}"),
                Carriers = carriers.Select(row => new
                {
                    Carrier = row.Id,
                    row.Name,
                    Before = ExactText.Of(row.Before.Amount),
                    After = ExactText.Of(row.After.Amount),
                    Change = ExactText.Of(row.Change.Amount),
                }),
            },
            new ResultTable(
                [new("carrier"), new("name"), ResultColumn.Number("before"), ResultColumn.Number("after"), ResultColumn.Number("change")],
                [.. carriers.Select(row => (IReadOnlyList<string>)[row.Id, row.Name, ExactText.Of(row.Before.Amount), ExactText.Of(row.After.Amount), ExactText.Of(row.Change.Amount)])])));
    }

    private static async Task PrintAsync(CommandContext context)
    {
        var document = PlanDocument.Of(await context.Get<IAllocationPlans>().GetCurrentAsync(context.CancellationToken).ConfigureAwait(false));
        context.Print(new CommandResult(document, new ResultTable(
            [ResultColumn.Number("order"), new("carries"), new("conditions")],
            [
                .. document.Rules.Select((rule, index) => (IReadOnlyList<string>)
                    [
                        $"{index + 1}", rule["carries"], string.Join(", ", rule.Skip(1).Select(condition => $"{condition.Key}={condition.Value}")) is { Length: > 0 } text ? text : "everything",
                    ]),
                .. document.SharedCosts.Select(cost => (IReadOnlyList<string>)["", $"shared:{cost.Id}", $"divided by {cost.Method}"]),
            ])));
    }
}
