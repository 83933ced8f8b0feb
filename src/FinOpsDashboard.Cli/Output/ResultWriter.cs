using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Application.Formatting;
using Spectre.Console;

namespace FinOpsDashboard.Cli.Output;

/// <summary>Prints results; nothing else goes to standard output. What is only to be looked at goes to standard error.</summary>
internal static class ResultWriter
{
    public static void Write(CommandResult result, OutputFormat format, TextWriter output)
    {
        switch (format)
        {
            case OutputFormat.Json:
                output.WriteLine(DocumentJson.Of(result.Document));
                break;
            case OutputFormat.Csv:
                WriteCsv(result.Table, output);
                break;
            case OutputFormat.Markdown:
                WriteMarkdown(result.Table, output);
                break;
            case OutputFormat.Table:
                WriteTable(result.Table, output);
                break;
        }
    }

    private static void WriteCsv(ResultTable table, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
        foreach (var row in table.Rows)
        {
            foreach (var (field, column) in row.Zip(table.Columns))
            {
                // Only text can be a formula to a spreadsheet; a negative number stays a number.
                if (column.IsNumber && decimal.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) csv.WriteField(number, default);
                else csv.WriteField(field);
            }

            csv.EndRecord();
        }
    }

    private static void WriteMarkdown(ResultTable table, TextWriter output)
    {
        output.WriteLine($"| {string.Join(" | ", table.Columns.Select(column => Cell(column.Name)))} |");
        output.WriteLine($"| {string.Join(" | ", table.Columns.Select(column => column.IsNumber ? "---:" : "---"))} |");
        foreach (var row in Rows(table)) output.WriteLine($"| {string.Join(" | ", row.Select(Cell))} |");

        static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
    }

    private static void WriteTable(ResultTable table, TextWriter output)
    {
        if (table.Rows.Count == 0)
        {
            output.WriteLine("Nothing found.");
            return;
        }

        var grid = new Table().Border(TableBorder.Simple);
        foreach (var column in table.Columns)
        {
            var header = new TableColumn(Markup.Escape(column.Name)).NoWrap();
            grid.AddColumn(column.IsNumber ? header.RightAligned() : header);
        }

        foreach (var row in Rows(table)) grid.AddRow([.. row.Select(Markup.Escape)]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (output == Console.Error ? Console.IsErrorRedirected : Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(grid);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ResultTable table) =>
        table.Totals.Count == 0 ? table.Rows : table.Rows.Append(table.Totals);
}
