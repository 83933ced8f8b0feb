namespace FinOpsDashboard.Cli.Hosting;

/// <summary>Reads what a user hands over: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    public static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardInput();
        if (Directory.Exists(path)) throw CommandFailureException.BadInput($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw CommandFailureException.BadInput($"There is no file {path}.");
        return File.OpenRead(path);
    }

    public static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Open(path));
        return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
