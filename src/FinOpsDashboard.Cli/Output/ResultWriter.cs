using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Application.Formatting;
using Spectre.Console;

namespace FinOpsDashboard.Cli.Output;

/// <summary>Prints results; nothing else goes to standard output. What is only to be looked at goes to standard error.</summary>
internal static class ResultWriter
{
    /// <summary>Characters of a line where nobody's terminal is too narrow for it.</summary>
    private const int WidthOfFiles = 400;

    private const int BorderWidth = 3;

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

    /// <summary>Columns that are empty in every row are left out; rows that are wider than the terminal become blocks of lines.</summary>
    private static void WriteTable(ResultTable table, TextWriter output)
    {
        if (table.Rows.Count == 0)
        {
            output.WriteLine("Nothing found.");
            return;
        }

        var shown = WithoutEmptyColumns(table);
        var isTerminal = output == Console.Error ? !Console.IsErrorRedirected : !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!isTerminal) console.Profile.Width = WidthOfFiles;
        else if (WidthOf(shown) > console.Profile.Width)
        {
            WriteBlocks(shown, output);
            return;
        }

        var grid = new Table().Border(TableBorder.Simple);
        foreach (var column in shown.Columns)
        {
            var header = new TableColumn(Markup.Escape(column.Name)).NoWrap();
            grid.AddColumn(column.IsNumber ? header.RightAligned() : header);
        }

        foreach (var row in Rows(shown)) grid.AddRow([.. row.Select(Markup.Escape)]);
        console.Write(grid);
    }

    private static void WriteBlocks(ResultTable table, TextWriter output)
    {
        var width = table.Columns.Max(column => column.Name.Length);
        foreach (var row in Rows(table))
        {
            foreach (var (field, column) in row.Zip(table.Columns).Where(pair => pair.First.Length > 0))
                output.WriteLine($"{column.Name.PadRight(width)}  {field}");
            output.WriteLine();
        }
    }

    private static ResultTable WithoutEmptyColumns(ResultTable table)
    {
        int[] kept = [.. Enumerable.Range(0, table.Columns.Count).Where(column => Rows(table).Any(row => row[column].Length > 0))];
        return new([.. kept.Select(column => table.Columns[column])], [.. table.Rows.Select(Kept)]) { Totals = table.Totals.Count == 0 ? [] : Kept(table.Totals) };

        IReadOnlyList<string> Kept(IReadOnlyList<string> row) => [.. kept.Select(column => row[column])];
    }

    /// <summary>Characters of the widest line: the widest cell of each column, and what the border puts around it.</summary>
    private static int WidthOf(ResultTable table) => table.Columns
        .Select((column, index) => Rows(table).Select(row => row[index].Length).Append(column.Name.Length).Max() + BorderWidth)
        .Sum() + BorderWidth;

    private static IEnumerable<IReadOnlyList<string>> Rows(ResultTable table) =>
        table.Totals.Count == 0 ? table.Rows : table.Rows.Append(table.Totals);
}
