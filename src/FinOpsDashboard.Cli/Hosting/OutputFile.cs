namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Writes what a user wants in a file: whole, or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a place that cannot be written to, before any work is done.</summary>
    /// <returns>The extension of the file, in lower case.</returns>
    public static string Check(string path)
    {
        if (Directory.Exists(path)) throw CommandFailureException.BadInput($"{path} is a folder, not a file.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw CommandFailureException.BadInput($"There is no folder {folder} to write to.");
        return Path.GetExtension(path).ToLowerInvariant();
    }

    /// <summary>Writes beside the target first, so that a stop half way leaves what was there.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        WriteAsync(path, output => output.WriteAsync(content, cancellationToken).AsTask());

    /// <summary>The same for what is written part by part.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var target = Path.GetFullPath(path);
        var draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():n}.tmp");
        try
        {
            await using (var output = File.Create(draft)) await write(output).ConfigureAwait(false);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
