using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// Reads the 168 hours of a week out of pasted text: tokens per hour, the first hour from 00:00 on Monday, UTC.
/// </summary>
/// <remarks>
/// 168 lines of one number, 168 lines of input and output, 7 lines of 24 numbers, or one line of 168. Tabs or semicolons divide columns;
/// without either, commas do, except in 168 lines of one number, where they separate thousands. Thousands may also be separated by spaces,
/// apostrophes or underscores; decimals have a point.
/// </remarks>
public static class WeekText
{
    /// <summary>More characters than this are not read.</summary>
    public const int MostCharacters = 100_000;

    private const int MostFaults = 10;
    private const string Shapes = "A week is 168 lines of one number, 168 lines of input and output, or 7 lines of 24 numbers.";

    /// <summary>Reads a week.</summary>
    /// <param name="text">The numbers.</param>
    /// <param name="outputShare">The share of output in numbers that are input and output together, 0 to 1.</param>
    public static WeekReading Read(string text, decimal outputShare)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            return Fault(FormattableString.Invariant($"The text has {text.Length:#,0} characters; at most {MostCharacters:#,0} are read."));
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index()
            .Where(line => line.Item.Trim(' ').Length > 0).Select(line => new Line(line.Index + 1, line.Item)).ToList();
        if (lines.Count == 0) return Fault("There are no numbers. " + Shapes);

        var delimiter = DelimiterOf(lines);
        var rows = lines.ConvertAll(line => (line.Number, Cells: Split(line.Text, delimiter)));
        return (rows.Count, rows[0].Cells.Count) switch
        {
            (DemandWeek.HourCount, 2) => Week(rows, 2, "168 lines of input and output", numbers => Pairs(numbers)),
            (DemandWeek.HourCount, _) => Week(rows, 1, "168 lines of one number", Mixed),
            (DemandWeek.DayCount, _) => Week(rows, DemandWeek.HoursPerDay, "7 lines of 24 numbers, Monday first", Mixed),
            (1, DemandWeek.HourCount) => Week(rows, DemandWeek.HourCount, "one line of 168 numbers", Mixed),
            (1, var count) => Fault($"There is one line of {Count(count)}. {Shapes}"),
            var (count, _) => Fault($"There are {count} lines. {Shapes}"),
        };

        IEnumerable<HourDemand> Mixed(IReadOnlyList<decimal> numbers) => numbers.Select(number => HourDemand.OfMix(number, outputShare));
    }

    private static WeekReading Week(
        List<(int Number, List<string> Cells)> rows, int columns, string shape, Func<IReadOnlyList<decimal>, IEnumerable<HourDemand>> hoursOf)
    {
        var faults = new List<string>();
        var numbers = new List<decimal>();
        foreach (var (line, cells) in rows)
        {
            if (cells.Count != columns) faults.Add(MiscountOf(line, cells, columns));
            else numbers.AddRange(cells.Select((cell, index) => Number(cell, line, index + 1, faults)));
        }

        if (faults.Count == 0) return new(new DemandWeek(hoursOf(numbers)), shape, []);
        var told = faults.Take(MostFaults);
        return new(null, shape, [.. faults.Count > MostFaults ? told.Append($"There are {faults.Count - MostFaults} more faults of this kind.") : told]);
    }

    private static string MiscountOf(int line, List<string> cells, int columns)
    {
        var fault = $"line {line}: there {(cells.Count == 1 ? "is" : "are")} {Count(cells.Count)} where {columns} {(columns == 1 ? "is" : "are")} expected.";
        return cells.Count > columns && columns > 1
            ? fault + " Where commas separate thousands, put tabs or semicolons between the columns."
            : fault;
    }

    private static decimal Number(string cell, int line, int column, List<string> faults)
    {
        var fault = Fault(TypedNumber.TryParse(cell, out var number));
        if (fault is not null) faults.Add($"line {line}, column {column}: {fault}");
        return number;

        string? Fault(bool isNumber) => (isNumber, cell.Length) switch
        {
            (_, 0) => "there is nothing where a number is expected. Write 0 for an hour without demand.",
            (false, _) => $"\"{Short(cell)}\" is no number. Decimals have a point, thousands are groups of three digits.",
            _ when !NumberRange.Tokens.Contains(number) => $"{Short(cell)} lies outside 0 to 1,000,000,000,000,000 tokens.",
            _ => null,
        };
    }

    private static char? DelimiterOf(List<Line> lines)
    {
        if (lines.Exists(line => line.Text.Contains('\t', StringComparison.Ordinal))) return '\t';
        if (lines.Exists(line => line.Text.Contains(';', StringComparison.Ordinal))) return ';';
        if (lines.Count != DemandWeek.HourCount) return ',';

        // One misspelt number does not turn a column of numbers into two.
        return lines.Count(line => TypedNumber.TryParse(line.Text.Trim(), out _)) * 2 >= lines.Count ? null : ',';
    }

    /// <summary>Cells of a line; quotes, as spreadsheets write them around numbers with commas, keep a cell together.</summary>
    private static List<string> Split(string line, char? delimiter)
    {
        var cells = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var index = 0; index <= line.Length; index++)
        {
            if (index < line.Length && line[index] == '"') isQuoted = !isQuoted;
            if (index < line.Length && (isQuoted || line[index] != delimiter)) continue;
            cells.Add(line[start..index].Trim().Trim('"').Trim());
            start = index + 1;
        }

        return cells;
    }

    private static IEnumerable<HourDemand> Pairs(IReadOnlyList<decimal> numbers) => numbers.Chunk(2).Select(pair => new HourDemand(pair[0], pair[1]));

    private static WeekReading Fault(string fault) => new(null, "", [fault]);

    private static string Count(int numbers) => numbers == 1 ? "1 number" : string.Create(CultureInfo.InvariantCulture, $"{numbers} numbers");

    private static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";

    private sealed record Line(int Number, string Text);
}
