namespace FinOpsDashboard.Data.Spend;

/// <summary>A file that an import read.</summary>
public sealed class ImportedFile
{
    public int Id { get; set; }

    public int RunId { get; set; }

    public required string Name { get; set; }

    /// <summary>What it is, such as <c>CUR 2.0</c>.</summary>
    public required string Format { get; set; }

    /// <summary>SHA-256 of its bytes as they came, in hexadecimal digits.</summary>
    public required string Sha256 { get; set; }

    public long Bytes { get; set; }

    public long Rows { get; set; }

    /// <summary>Rows of services other than Amazon Bedrock, which are not stored.</summary>
    public long RowsOfOthers { get; set; }

    /// <summary>Rows that could not be read.</summary>
    public long RowsRefused { get; set; }
}
