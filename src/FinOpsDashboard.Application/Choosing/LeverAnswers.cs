namespace FinOpsDashboard.Application.Choosing;

/// <summary>
/// What an engineer answers about a feature when a lever is looked for, and what the team asks of a combination. null is not answered:
/// nothing is assumed then.
/// </summary>
public sealed record LeverAnswers
{
    /// <summary>The share of requests that can wait up to a day, 0 to 1.</summary>
    public decimal? DeferrableShare { get; init; }

    /// <summary>The share of requests that a smaller model answers well enough, 0 to 1.</summary>
    public decimal? EasyShare { get; init; }

    /// <summary>The share of requests that ask what was asked before, 0 to 1.</summary>
    public decimal? RepeatedQuestionShare { get; init; }

    /// <summary>The share of the input that survives compression, 0 to 1.</summary>
    public decimal? CompressibleShare { get; init; }

    /// <summary>Whether the task is one kind of input and one kind of answer.</summary>
    public bool? IsNarrow { get; init; }

    /// <summary>Whether answers need facts that the model does not have.</summary>
    public bool? LacksFacts { get; init; }

    /// <summary>Whether a smaller model fails on form only.</summary>
    public bool? SmallerModelFailsOnFormOnly { get; init; }

    /// <summary>Whether a smaller model is good enough as it is.</summary>
    public bool? SmallerModelIsGoodEnough { get; init; }

    /// <summary>
    /// The shares of requests of one kind each that students of their own could take, 0 to 1 each and 1 together at most.
    /// </summary>
    public IReadOnlyList<decimal>? SpecialistShares { get; init; }

    /// <summary>The cost bar: the least share of the cost to be saved over the horizon, 0 to 1; default 0.3.</summary>
    public decimal? LeastSavingShare { get; init; }

    /// <summary>The quality bar: the most chance of answers that are too bad, 0 to 1; default 0.25.</summary>
    public decimal? MostQualityRisk { get; init; }

    /// <summary>The team's own figures about levers; null where there are none.</summary>
    public LeverFigures? Figures { get; init; }
}
