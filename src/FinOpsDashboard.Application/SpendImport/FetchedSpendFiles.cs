namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Files that were fetched, or why there are none. They are kept on disk until this is disposed of.</summary>
/// <param name="Files">The files.</param>
/// <param name="Fault">What is wrong, and what to do; null when everything was fetched.</param>
public sealed record FetchedSpendFiles(IReadOnlyList<SpendFile> Files, string? Fault) : IAsyncDisposable
{
    /// <summary>How the addresses begin that are fetched.</summary>
    public const string Scheme = "s3://";

    /// <summary>Nothing was fetched.</summary>
    public static FetchedSpendFiles Refused(string fault) => new([], fault);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var file in Files) await file.Content.DisposeAsync().ConfigureAwait(false);
    }
}
