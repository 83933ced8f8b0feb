namespace FinOpsDashboard.Application.Examples;

/// <summary>The worked examples that come with the product.</summary>
public static class WorkedExamples
{
    /// <summary>All of them, in the order in which they teach.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } =
    [
        RoundNumbersExample.Create(),
        SmallVolumeExample.Create(),
        VideoSearchExample.Create(),
        LlamaOnHoursExample.Create(),
        CachingExample.Create(),
    ];

    /// <summary>The example of a name; null when there is none.</summary>
    public static WorkedExample? Find(string name) => All.FirstOrDefault(example => string.Equals(example.Name, name, StringComparison.OrdinalIgnoreCase));
}
