using System.CommandLine;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops import spend</c>: spend from files.</summary>
internal static class ImportCommand
{
    private const string Help = """
        Imports data from files.

        Example:
          finops import spend september.json
          finops import spend cur2-00001.csv.gz cur2-00002.csv.gz
          finops import spend s3://bills/finops/data/BILLING_PERIOD=2026-10/
        """;

    private static readonly string SpendHelp = $"""
        Imports Bedrock spend from Cost Explorer JSON, as aws ce get-cost-and-usage prints it, or from CSV exports of AWS Data Exports,
        plain or gzip: CUR 2.0, FOCUS 1.0, FOCUS 1.2. All files are one import and of one kind: stored together or not at all. Only the
        days that they cover are replaced; importing them again changes nothing. Name all parts of an export at once: a part alone would
        stand for its whole days. s3://bucket/prefix stands for every CSV file under it; credentials are those of sync, and need
        s3:ListBucket and s3:GetObject.

        Two sources of one day are never added up. {SourcePrecedence.Statement}

        Of Cost Explorer, take DAILY costs grouped by SERVICE and USAGE_TYPE, without credits, refunds and tax; and, for those, grouped by SERVICE and
        RECORD_TYPE. Name the pages of one answer one after the other: the AWS CLI prints one page and its NextPageToken.

        UnblendedCost is required. Where a file lacks another cost, one stands in, and standard error says so: UnblendedCost for
        AmortizedCost and NetUnblendedCost; NetUnblendedCost, else AmortizedCost, else UnblendedCost for NetAmortizedCost. Without
        UsageQuantity, quantities are 0.

        Examples:
          {ExportCommand.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}
          finops import spend september.json
          finops import spend october-page1.json october-page2.json october-charges.json
        """;

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Cost Explorer JSON, or a CSV export, plain or gzip; an S3 prefix; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> LeaveOut = new("--leave-out-bad-rows")
    {
        Description = "Stores the other rows when some of an export cannot be read; without it nothing is stored then.",
    };

    public static Command Create()
    {
        var spend = new Command("spend", SpendHelp) { Files, LeaveOut };
        spend.Run(async (context, parsed) =>
        {
            var files = new List<SpendFile>();
            try
            {
                foreach (var path in parsed.GetValue(Files)!) files.AddRange(await OpenAsync(context, path).ConfigureAwait(false));
                var outcome = await context.Get<SpendImport>().RunAsync(
                    files, parsed.GetValue(LeaveOut) ? BadRows.LeaveOut : BadRows.Refuse, context.CancellationToken).ConfigureAwait(false);
                Print(context, ReportOf(outcome));
                return ExitStatus.Done;
            }
            finally
            {
                foreach (var file in files) await file.Content.DisposeAsync().ConfigureAwait(false);
            }
        });
        return new Command("import", Help) { spend };
    }

    private static async Task<IReadOnlyList<SpendFile>> OpenAsync(CommandContext context, string path)
    {
        if (!path.StartsWith(FetchedSpendFiles.Scheme, StringComparison.OrdinalIgnoreCase)) return [new SpendFile(path, InputFile.Open(path))];
        var fetched = await context.Get<IRemoteSpendFiles>().FetchAsync(path, context.CancellationToken).ConfigureAwait(false);
        return fetched.Fault is { } fault ? throw new CommandFailureException($"{fault}{Environment.NewLine}Nothing was stored.") : fetched.Files;
    }

    private static SpendImportReport ReportOf(SpendImportOutcome outcome) => outcome switch
    {
        SpendImportOutcome.Stored stored => stored.Report,
        SpendImportOutcome.Refused refused => throw CommandFailureException.BadInput([.. refused.Faults, "Nothing was stored."]),
        SpendImportOutcome.AlreadyRunning running => throw CommandFailureException.AlreadyRunning(running.Other),
        SpendImportOutcome.DemoDataLoaded => throw CommandFailureException.DemoDataLoaded(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static void Print(CommandContext context, SpendImportReport report)
    {
        foreach (var note in report.Notes) Console.Error.WriteLine(note);
        var document = new
        {
            files = report.Files,
            rowsInserted = report.Changes.Inserted,
            rowsUpdated = report.Changes.Updated,
            rowsDeleted = report.Changes.Deleted,
            from = Text.Day(report.Period.Start),
            to = Text.Day(report.Period.EndExclusive),
        };
        context.Print(new CommandResult(document, new ResultTable(
            [
                ResultColumn.Number("files"), ResultColumn.Number("rowsInserted"), ResultColumn.Number("rowsUpdated"),
                ResultColumn.Number("rowsDeleted"), new("from"), new("to"),
            ],
            [[
                $"{document.files}", $"{document.rowsInserted}", $"{document.rowsUpdated}", $"{document.rowsDeleted}", document.from, document.to,
            ]])));
    }
}
