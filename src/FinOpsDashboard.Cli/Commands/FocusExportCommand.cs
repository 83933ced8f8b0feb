using System.CommandLine;
using FinOpsDashboard.Application.FocusChecks;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops export focus</c>: actuals for other tools, and the check of such files.</summary>
internal static class FocusExportCommand
{
    private const string Help = """
        Writes actual spend from the database as FOCUS 1.2 CSV: a row for each day, feature and usage type, then credits, refunds and tax.
        BilledCost adds up to the bill of the period to the last digit. Columns that begin with x_ are our own; x_…Basis says what stands in
        for a figure that Cost Explorer does not give. The account that pays is FinOps__Focus__BillingAccountId.

        With --check a file is held against the rules of FOCUS 1.2 instead, of whatever tool it is. Each finding names line, column and the
        rule's official id. Status 2 when a MUST is broken; what is only recommended is told and changes no status.

        Examples:
          finops export focus --from 2026-09-01 --to 2026-10-01 > september.csv
          finops export focus --from 2026-01-01 --to 2026-11-01 --output focus.csv
          finops export focus --check focus.csv --format table
        """;

    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "First day, UTC.");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "Day after the last one, UTC.");
    private static readonly Option<string?> Output = new("--output") { Description = "Where to write; standard output by default.", HelpName = "FILE" };
    private static readonly Option<string?> Check = new("--check") { Description = "A FOCUS 1.2 CSV to check; - for standard input.", HelpName = "FILE" };

    public static Command Create()
    {
        var focus = new Command("focus", Help) { From, To, Output, Check };
        focus.RunWithoutDatabase((parsed, cancellationToken) =>
        {
            var isExport = parsed.GetValue(From) is not null || parsed.GetValue(To) is not null || parsed.GetValue(Output) is not null;
            return parsed.GetValue(Check) switch
            {
                { } when isExport => throw CommandFailureException.BadInput("--check reads a file and takes no --from, --to or --output."),
                { } file => CheckAsync(file, CommandRunner.FormatOf(parsed), cancellationToken),
                null => ExportAsync(parsed, cancellationToken),
            };
        });
        return new Command("export", "Writes actual spend in the format of other tools.") { focus };
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(CommonOptions.Format) is not (null or OutputFormat.Csv)) throw CommandFailureException.BadInput("A FOCUS file is CSV; leave out --format.");
        var period = CommonOptions.Range(parsed.GetValue(From), parsed.GetValue(To), null)
            ?? throw CommandFailureException.BadInput("Give the days: --from 2026-09-01 --to 2026-10-01, the end exclusive.");
        var path = parsed.GetValue(Output);
        if (path is not null) OutputFile.Check(path);
        await using var context = await CommandContext.OpenAsync(parsed.GetValue(CommonOptions.Database), OutputFormat.Csv, cancellationToken).ConfigureAwait(false);
        await using var file = await context.Get<FocusExport>().OpenAsync(period, cancellationToken).ConfigureAwait(false);
        foreach (var remark in file.Remarks()) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
        if (path is null)
        {
            await using var output = Console.OpenStandardOutput();
            var written = await file.WriteAsync(output, cancellationToken).ConfigureAwait(false);
            if (written.Rows == 0) await Console.Error.WriteLineAsync("No spend is stored for these days: the file has a header alone.").ConfigureAwait(false);
            return ExitStatus.Done;
        }

        FocusTotals totals = new(0, 0m, 0m);
        await OutputFile.WriteAsync(path, async output => totals = await file.WriteAsync(output, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"Wrote {path}: {totals.Rows} rows, BilledCost {Text.Exact(totals.BilledCost)} USD.").ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static async Task<int> CheckAsync(string path, OutputFormat format, CancellationToken cancellationToken)
    {
        await using var input = InputFile.Open(path);
        var report = await FocusFileCheck.RunAsync(input, cancellationToken).ConfigureAwait(false);
        ResultWriter.Write(new CommandResult(FocusCheckDocument.Of(path, report), Table(report)), format, Console.Out);
        await Console.Error.WriteLineAsync(report.Conforms
            ? $"{path}: {report.Rows} row(s) keep the rules of FOCUS {report.Version} that a file can be held against; {report.Remarks} remark(s)."
            : $"{path} does not conform to FOCUS {report.Version}: {report.Violations} violation(s) and {report.Remarks} remark(s) in {report.Rows} row(s).").ConfigureAwait(false);
        return report.Conforms ? ExitStatus.Done : ExitStatus.BadInput;
    }

    private static ResultTable Table(FocusCheckReport report) => new(
        [new("severity"), ResultColumn.Number("line"), new("column"), new("rule"), new("message"), new("advice")],
        [
            .. report.Findings.Select(finding => (IReadOnlyList<string>)
                [finding.Severity == FocusSeverity.Violation ? "violation" : "remark", Text.Exact(finding.Line), finding.Column, finding.Rule, finding.Message, finding.Advice]),
        ]);
}
