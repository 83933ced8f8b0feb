namespace FinOpsDashboard.Cli.Output;

/// <summary>A result as rows and columns, for terminals, CSV and Markdown.</summary>
internal sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A last row that adds up the others; empty for none. Not part of CSV.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];
}

/// <summary>A column; numbers stand to the right.</summary>
internal sealed record ResultColumn(string Name, bool IsNumber = false)
{
    public static ResultColumn Number(string name) => new(name, IsNumber: true);
}

/// <summary>What a command prints: one document, and the same as a table.</summary>
internal sealed record CommandResult(object Document, ResultTable Table);
