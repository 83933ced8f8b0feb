namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A file that an import read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, such as <c>CUR 2.0</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes as they came, in hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="RowsOfOthers">Rows of services other than Amazon Bedrock, which are not stored.</param>
/// <param name="RowsLeftOut">Rows that could not be read.</param>
/// <param name="RunId">The import.</param>
/// <param name="Imported">When, UTC; null where the run is not in the journal any more.</param>
public sealed record ImportedSpendFile(
    string Name, string Kind, string Sha256, long Bytes, long Rows, long RowsOfOthers, long RowsLeftOut, int RunId, DateTimeOffset? Imported);
