using System.Diagnostics;
using System.Text.Json;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>An import and the same once more, in a process of its own: what ran before would count for its memory.</summary>
/// <param name="Seconds">How long the import took.</param>
/// <param name="AgainSeconds">How long the same file took, which changes nothing.</param>
/// <param name="Peak">What was in memory when it was most, during the import.</param>
internal sealed record ImportMeasure(double Seconds, double AgainSeconds, MemoryUse Peak)
{
    /// <summary>The command of this program that measures.</summary>
    public const string Command = "import";

    /// <summary>Measures in a new process.</summary>
    public static ImportMeasure Of(string database, string export, string folder) => JsonSerializer.Deserialize<ImportMeasure>(
        OtherProgram.Run("dotnet", [typeof(ImportMeasure).Assembly.Location, Command, database, export], folder))!;

    /// <summary>Measures in this process, and prints what was found.</summary>
    public static async Task<int> RunAsync(string database, string export)
    {
        await using var workshop = await Workshop.CreateAsync(database);
        await workshop.AddFeaturesAsync();
        using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        await workshop.ImportAsync(export);
        var (seconds, peak) = (watch.Elapsed.TotalSeconds, memory.Peak);
        watch.Restart();
        await workshop.ImportAsync(export);
        Console.WriteLine(JsonSerializer.Serialize(new ImportMeasure(seconds, watch.Elapsed.TotalSeconds, peak)));
        return 0;
    }
}
