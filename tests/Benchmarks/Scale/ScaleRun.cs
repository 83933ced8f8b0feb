namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>What was measured with one number of rows.</summary>
internal sealed record ScaleRun(
    long Rows,
    ImportMeasure Import,
    TimeSpan Restatement,
    TimeSpan Shell,
    long Size,
    long ShellSize,
    IReadOnlyList<QueryTimes> Own,
    IReadOnlyList<QueryTimes> DuckDb,
    IReadOnlyList<QueryTimes> Pages);
