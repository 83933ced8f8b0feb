namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>What was read of an export.</summary>
public sealed record ExportReading
{
    /// <summary>The file's name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required SpendSource Source { get; init; }

    /// <summary>SHA-256 of its bytes as they came, in hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Its bytes as they came, compressed if they were.</summary>
    public long Bytes { get; init; }

    /// <summary>Rows after the header.</summary>
    public long Rows { get; init; }

    /// <summary>Rows of services other than Amazon Bedrock.</summary>
    public long RowsOfOthers { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public long RowsRefused { get; init; }

    /// <summary>Why the file cannot be used at all; empty when it can.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The first rows that could not be read, each with its line and the reason.</summary>
    public IReadOnlyList<string> RowFaults { get; init; } = [];

    /// <summary>What was assumed or rounded.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
