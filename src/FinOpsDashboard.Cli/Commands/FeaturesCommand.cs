using System.CommandLine;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops features</c>: lists features; <c>features set</c> creates and updates them.</summary>
internal static class FeaturesCommand
{
    private const string Help = """
        Lists the product features that carry spend, with their allocation rules.

        Example:
          finops features --format table
        """;

    private const string SetHelp = """
        Creates and updates features with their allocation rules, and allocates spend anew. Features that the file does not
        name stay as they are. The first rule that matches wins; what no rule takes is "unallocated". Closed months keep the rules
        they were closed with, unless --apply-from asks for them.

        Examples:
          finops features set features.json
          finops features set - < features.csv
          finops features set features.json --apply-from 2026-01 --reason "Search moved to its own account in January"

        JSON:
          [ { "id": "support-assist", "name": "Support Assist", "owner": "Customer Care",
              "rules": [ { "model": "Claude Sonnet 4.5", "tag:team": "support" }, { "usageType": "USE1-NovaMicro-*" } ] } ]

        CSV, one row per rule:
          id,name,owner,model,tag:team
          support-assist,Support Assist,Customer Care,Claude Sonnet 4.5,support

        Conditions: model, service, usageType, route, region, and one of account, tag:<key> or costCategory:<name>. * stands for any
        text in service and usageType. validFrom and validUntil are the first and the last day of a rule, such as 2026-09-01.
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "JSON or CSV; - for standard input." };

    public static Command Create()
    {
        var set = new Command("set", SetHelp) { File, AllocationOptions.ApplyFrom, AllocationOptions.Reason };
        set.Run(async (context, parsed) =>
        {
            var text = await InputFile.ReadTextAsync(parsed.GetValue(File)!, context.CancellationToken).ConfigureAwait(false);
            var reading = FeatureFile.Read(text);
            if (reading.Faults.Count > 0) throw CommandFailureException.BadInput(reading.Faults);
            var faults = await context.Get<FeatureRegister>().SaveAsync(reading.Items, AllocationOptions.ChangeOf(parsed), context.CancellationToken).ConfigureAwait(false);
            if (faults.Count > 0) throw CommandFailureException.BadInput(faults);
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        var command = new Command("features", Help) { set };
        command.Run(async (context, _) =>
        {
            await PrintAsync(context).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task PrintAsync(CommandContext context)
    {
        var features = await context.Get<IFeatureStore>().GetAllAsync(context.CancellationToken).ConfigureAwait(false);
        context.Print(new CommandResult(features.Select(FeatureDocument.Of), new ResultTable(
            [new("id"), new("name"), new("owner"), new("rules")],
            [.. features.Select(feature => (IReadOnlyList<string>)[feature.Id, feature.Name, feature.Owner, string.Join("; ", feature.Rules.Select(Rule))])])));
    }

    private static string Rule(Domain.Allocation.AllocationRule rule) =>
        string.Join(", ", FeatureFile.ConditionsOf(rule).Select(condition => $"{condition.Key}={condition.Value}")) is { Length: > 0 } text ? text : "everything";
}
