namespace FinOpsDashboard.Application.Examples;

/// <summary>
/// A question about cost, worked through with its figures. The figures of its text are read from the evaluated scenario, so that text and
/// model cannot drift apart.
/// </summary>
public sealed record WorkedExample
{
    /// <summary>Its word in addresses and on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>A headline.</summary>
    public required string Title { get; init; }

    /// <summary>What somebody wanted to know.</summary>
    public required string Question { get; init; }

    /// <summary>The arithmetic, in its order.</summary>
    public required IReadOnlyList<ExampleStep> Steps { get; init; }

    /// <summary>What misleads here; null for nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>What to take home, in one or two sentences.</summary>
    public required string Lesson { get; init; }

    /// <summary>Where prices and claims come from.</summary>
    public required IReadOnlyList<ExampleSource> Sources { get; init; }

    /// <summary>What the baseline is called in the result.</summary>
    public required string BaselineName { get; init; }

    /// <summary>What the options are called in the result, by their id.</summary>
    public required IReadOnlyDictionary<string, string> OptionNames { get; init; }

    /// <summary>The document, and what it comes to.</summary>
    public required ExampleScenario Evaluated { get; init; }

    /// <summary>Which picture helps.</summary>
    public ExamplePicture Picture { get; init; }
}
