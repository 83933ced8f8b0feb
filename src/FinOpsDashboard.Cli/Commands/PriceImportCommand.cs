using System.CommandLine;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops prices import</c>: says what price lists would change, and writes it when told to.</summary>
internal static class PriceImportCommand
{
    private const string Help = """
        Imports price lists into the price book. First says what it would change: new prices, changed ones with old and new, and
        every row that is not taken with the reason. Writes after a yes, in one transaction. In a pipeline nobody can be asked: say
        --yes there; without it nothing is written and the status is 2. A price holds from the day its list says; what was known for
        earlier days stays. Importing a file twice changes nothing.

        Takes AWS offer files of Bedrock, what "aws pricing get-products" prints, and this product's own format. There are several
        offers for Bedrock, and models are spread over them: import them all.

        Examples:
          curl -O https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/us-east-1/index.json
          finops prices import index.json --dry-run
          finops prices import index.json --yes
          aws pricing get-products --service-code AmazonBedrockFoundationModels --region us-east-1 --output json | finops prices import - --yes
        """;

    private const int MostTries = 5;

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Price lists as JSON; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Write without asking." };

    public static Command Create()
    {
        var command = new Command("import", Help) { Files, DryRun, Yes };
        command.Run(async (context, parsed) =>
        {
            var paths = parsed.GetValue(Files)!;
            if (paths.Count(path => path == "-") > 1) throw CommandFailureException.BadInput("Standard input can be read once: give - once.");
            if (parsed.GetValue(DryRun) && parsed.GetValue(Yes)) throw CommandFailureException.BadInput("--dry-run writes nothing, --yes writes: give one of them.");
            var import = context.Get<PriceListImport>();
            var files = await ReadAsync(context, import, paths).ConfigureAwait(false);
            var faults = files.Select(file => file.Fault).OfType<string>().ToList();
            if (faults.Count > 0) throw CommandFailureException.BadInput([.. faults, "Nothing was written."]);
            var plan = await import.PlanAsync(files, context.CancellationToken).ConfigureAwait(false);
            var isWritten = false;
            if (plan.IsEmpty || parsed.GetValue(DryRun)) await TellAsync(plan).ConfigureAwait(false);
            else (plan, isWritten) = await WriteAsync(import, plan, parsed.GetValue(Yes), CanAsk(paths), context.CancellationToken).ConfigureAwait(false);
            var isAsked = !plan.IsEmpty && !parsed.GetValue(DryRun) && !parsed.GetValue(Yes);
            PrintOnce(context, ResultOf(plan, isWritten), isAsked);
            if (isWritten && !Console.IsErrorRedirected) await Console.Error.WriteLineAsync("Written.").ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PriceFileReading>> ReadAsync(CommandContext context, PriceListImport import, string[] paths)
    {
        var opened = new List<Stream>();
        try
        {
            var files = paths.Select(path =>
            {
                opened.Add(InputFile.Open(path));
                return new PriceFile(path, opened[^1]);
            }).ToList();
            return await import.ReadAsync(files, Console.IsErrorRedirected ? null : new ReadingProgress(), context.CancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var stream in opened) await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool CanAsk(string[] paths) => !paths.Contains("-") && !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Writes what was shown and wanted. Where somebody else changed prices in the meantime, shows and asks anew.</summary>
    private static async Task<(PriceImportPlan Plan, bool IsWritten)> WriteAsync(
        PriceListImport import, PriceImportPlan plan, bool isYes, bool canAsk, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await TellAsync(plan).ConfigureAwait(false);
            if (plan.IsEmpty || (!isYes && !Ask(plan, canAsk))) return (plan, false);
            switch (await import.WriteAsync(plan, Who.Runs, cancellationToken).ConfigureAwait(false))
            {
                case PriceImportWritten written:
                    return (written.Plan, true);
                case PriceImportSuperseded superseded:
                    await Console.Error.WriteLineAsync(PriceImportSuperseded.Message).ConfigureAwait(false);
                    plan = superseded.Plan;
                    break;
                case PriceImportBusy busy:
                    throw new CommandFailureException(busy.Message);
            }
        }

        throw new CommandFailureException("Nothing was written: somebody else keeps changing prices. Try again in a moment.");
    }

    private static async Task TellAsync(PriceImportPlan plan)
    {
        foreach (var line in PriceImportText.Summary(plan)) await Console.Error.WriteLineAsync(line).ConfigureAwait(false);
    }

    /// <summary>Shows what would change, beside the result, and asks; ends the command where nobody can be asked.</summary>
    private static bool Ask(PriceImportPlan plan, bool canAsk)
    {
        ResultWriter.Write(ResultOf(plan, isWritten: false), OutputFormat.Table, Console.Error);
        if (!canAsk) throw CommandFailureException.BadInput("Nothing was written: nobody can be asked here. Add --yes to write.");
        Console.Error.Write("Write these prices? [y/N] ");
        var isYes = Console.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
        if (!isYes) Console.Error.WriteLine("Nothing was written.");
        return isYes;
    }

    /// <summary>On a terminal the table is there already where somebody was asked, and where nothing changes there is none.</summary>
    private static void PrintOnce(CommandContext context, CommandResult result, bool isAsked)
    {
        var isTableOnTerminal = context.Format == OutputFormat.Table && !Console.IsOutputRedirected;
        if (!isTableOnTerminal || (!isAsked && result.Table.Rows.Count > 0)) context.Print(result);
    }

    private static CommandResult ResultOf(PriceImportPlan plan, bool isWritten)
    {
        var counts = plan.Counts;
        var document = new
        {
            files = plan.Files.Select(file => new { name = file.File, rows = file.Rows }),
            written = isWritten,
            rows = counts.Rows,
            @new = counts.New,
            changed = counts.Changed,
            unchanged = counts.Unchanged,
            duplicates = counts.Duplicates,
            notTaken = counts.NotTaken,
            confirmed = plan.Confirmed,
            changes = plan.New.Concat(plan.Changed).Select(change => new
            {
                what = PriceImportText.WhatOf(change.Point),
                row = change.Row,
                from = change.Point.EffectiveFrom,
                old = change.Old?.ListUnitPrice,
                @new = change.Point.ListUnitPrice,
                unit = change.Point.Unit,
                percent = change.Fraction is { } fraction ? decimal.Round(fraction * 100, 4) : (decimal?)null,
            }),
            notTakenRows = plan.NotTaken.Select(row => new { file = row.File, row = row.Row, reason = row.Reason }),
        };
        return new CommandResult(document, new ResultTable(
            [
                new("outcome"), new("what"), new("from"), ResultColumn.Number("old"), ResultColumn.Number("new"), ResultColumn.Number("percent"),
                new("unit"), new("reason"),
            ],
            [
                .. plan.New.Select(change => Line("new", change)),
                .. plan.Changed.Select(change => Line("changed", change)),
                .. plan.NotTaken.Select(row => (IReadOnlyList<string>)["not taken", row.Row, "", "", "", "", "", row.Reason]),
            ]));
    }

    private static IReadOnlyList<string> Line(string outcome, PriceChange change) =>
    [
        outcome, PriceImportText.WhatOf(change.Point), Text.Day(change.Point.EffectiveFrom!.Value), change.Old is null ? "" : Text.Exact(change.Old.ListUnitPrice),
        Text.Exact(change.Point.ListUnitPrice), change.Fraction is { } fraction ? Text.Exact(decimal.Round(fraction * 100, 1)) : "", change.Point.Unit, "",
    ];

    /// <summary>One line on a terminal that is written over.</summary>
    private sealed class ReadingProgress : IProgress<PriceFileProgress>
    {
        public void Report(PriceFileProgress value)
        {
            var share = value.TotalBytes is > 0 and { } total ? $" of {total / 1_000_000.0m:0.0} MB" : " MB";
            Console.Error.Write($"\rReading {value.File}: {value.Bytes / 1_000_000.0m:0.0}{share} ");
            if (value.Bytes == value.TotalBytes) Console.Error.WriteLine();
        }
    }
}
