namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>What was measured with one number of rows.</summary>
internal sealed record ScaleRun(
    long Rows,
    TimeSpan Import,
    TimeSpan Again,
    TimeSpan Restatement,
    TimeSpan Shell,
    long Size,
    long ShellSize,
    MemoryUse PeakMemory,
    IReadOnlyList<QueryTimes> Own,
    IReadOnlyList<QueryTimes> DuckDb,
    IReadOnlyList<QueryTimes> Pages);
