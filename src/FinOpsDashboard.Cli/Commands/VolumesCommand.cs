using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops volumes</c>: lists entered token volumes; <c>volumes set</c> enters them.</summary>
internal static class VolumesCommand
{
    private const string Help = """
        Lists the token volumes that engineers entered, per feature and month.

        Examples:
          finops volumes --feature invoice-extraction
          finops volumes --from 2026-01-01 --to 2026-11-01 --format csv
        """;

    private const string SetHelp = """
        Enters token volumes per feature and month; a month that is there already is replaced. CSV, or JSON as finops volumes prints it.

        Examples:
          finops volumes set volumes.csv
          finops volumes --feature invoice-extraction --format json | finops volumes set - --database "Data Source=other.db"

        volumes.csv:
          feature,month,requests,inputTokens,outputTokens,cacheReadTokens,cacheWriteTokens,repeatedContextTokensPerRequest,peakToAverageRatio
          invoice-extraction,2026-09,1000000,3400000000,100000000,0,0,3000,3
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "CSV or JSON; - for standard input." };
    private static readonly Option<string?> Feature = new("--feature") { Description = "Only this feature.", HelpName = "ID" };
    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "First day of the first month.");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "Day after the last month.");

    public static Command Create()
    {
        var set = new Command("set", SetHelp) { File };
        set.Run(async (context, parsed) =>
        {
            var text = await InputFile.ReadTextAsync(parsed.GetValue(File)!, context.CancellationToken).ConfigureAwait(false);
            var reading = VolumeFile.Read(text);
            if (reading.Faults.Count > 0) throw CommandFailureException.BadInput(reading.Faults);
            var faults = await context.Get<FeatureRegister>()
                .SaveVolumesAsync(reading.Items, Environment.UserName, context.CancellationToken).ConfigureAwait(false);
            if (faults.Count > 0) throw CommandFailureException.BadInput(faults);
            Print(context, reading.Items);
            return ExitStatus.Done;
        });
        var command = new Command("volumes", Help) { set, Feature, From, To };
        command.Run(async (context, parsed) =>
        {
            var range = CommonOptions.Range(parsed.GetValue(From), parsed.GetValue(To), new DateRange(DateOnly.MinValue, DateOnly.MaxValue))!.Value;
            var volumes = await context.Get<IFeatureStore>().GetVolumesAsync(parsed.GetValue(Feature), context.CancellationToken).ConfigureAwait(false);
            Print(context, [.. volumes.Where(volume => range.Contains(volume.Month.FirstDay))]);
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(CommandContext context, IReadOnlyList<FeatureVolume> volumes) => context.Print(new CommandResult(
        volumes.Select(VolumeDocument.Of),
        new ResultTable(
            [.. VolumeFile.Columns.Select((column, index) => new ResultColumn(column, IsNumber: index > 1))],
            [.. volumes.Select(Row)])));

    private static IReadOnlyList<string> Row(FeatureVolume volume) =>
    [
        volume.FeatureId, volume.Month.ToString(), Whole(volume.Requests), Whole(volume.InputTokens), Whole(volume.OutputTokens),
        Whole(volume.CacheReadTokens), Whole(volume.CacheWriteTokens), Whole(volume.RepeatedContextTokensPerRequest), Text.Exact(volume.PeakToAverageRatio),
    ];

    private static string Whole(long count) => count.ToString(CultureInfo.InvariantCulture);
}
