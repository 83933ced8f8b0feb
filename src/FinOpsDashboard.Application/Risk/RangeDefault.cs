using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>
/// How far a number may be off where nobody said otherwise: a round figure to be replaced, with the reason for its shape.
/// </summary>
/// <param name="Matches">Whether it is about a number, by its place in the scenario.</param>
/// <param name="LowOf">The low end, from the value.</param>
/// <param name="HighOf">The high end, from the value.</param>
/// <param name="Reason">Why, as a short sentence.</param>
/// <param name="Spread">How it is spread between.</param>
/// <param name="DemandCorrelation">How far it moves with demand, -1 to 1.</param>
internal sealed record RangeDefault(
    Func<string, bool> Matches,
    Func<decimal, decimal> LowOf,
    Func<decimal, decimal> HighOf,
    string Reason,
    Spread Spread = Spread.Triangular,
    decimal DemandCorrelation = 0m)
{
    /// <summary>No multiple of nothing is anything: where no failure is assumed, one in twenty is the high end.</summary>
    private const decimal NoneAtMost = 0.05m;

    /// <summary>What none of the defaults matches is taken as it is.</summary>
    public static RangeDefault Certain { get; } = new(_ => true, value => value, value => value, "Taken as certain.");

    /// <summary>The defaults for an option: the first that matches a number counts, and a number that none matches is taken as certain.</summary>
    /// <param name="teacher">The place of the baseline model in the scenario, such as <c>models.teacher</c>.</param>
    /// <param name="isPaidByTime">Whether the option runs on model units.</param>
    public static IReadOnlyList<RangeDefault> For(string teacher, bool isPaidByTime) =>
    [
        Factor(path => path == "workload.requestsPerMonth", 0.5m, 2m, "Volumes are the least certain of all: half to double.", Spread.Lognormal, 0.8m),
        new(
            path => path == "workload.monthlyGrowthRate",
            value => Math.Max(-0.99m, value - 0.03m),
            value => value + 0.05m,
            "3 points less to 5 points more each month; it rises with volume.",
            DemandCorrelation: 0.8m),
        Factor(path => path == "workload.inputTokensPerRequest", 0.8m, 1.25m, "Prompts are changed all the time."),
        Factor(path => path == "workload.outputTokensPerRequest", 0.8m, 1.25m, "Answers get longer and shorter with prompts."),
        Factor(path => isPaidByTime && path == "workload.peakToAverageRatio", 0.8m, 1.5m, "A bill has no minutes: peaks are guessed until measured."),
        Factor(path => path == $"{teacher}.tokenPrices", 0.6m, 1m, "Prices of large models have only ever fallen."),
        Factor(path => !isPaidByTime && path.EndsWith(".tokenPrices", StringComparison.Ordinal), 0.8m, 1.1m, "Prices of small models move less."),
        Factor(path => isPaidByTime && path.EndsWith(".modelUnit.hourly", StringComparison.Ordinal), 0.9m, 1.1m, "As quoted, give or take."),
        Factor(path => isPaidByTime && path.EndsWith(".throughput", StringComparison.Ordinal), 0.6m, 1.2m, "AWS does not publish it; measured figures disappoint more often than not."),
        Factor(path => path.EndsWith(".prompts", StringComparison.Ordinal), 1m, 1.5m, "Bedrock may add synthesised prompts, up to 15,000."),
        Factor(path => path.EndsWith(".trainingTokens", StringComparison.Ordinal), 0.7m, 2m, "How many examples it takes is known when it works."),
        Factor(path => path.EndsWith(".engineeringCost", StringComparison.Ordinal), 0.7m, 2m, "Work takes longer than planned."),
        Factor(path => path.EndsWith(".evaluationCost", StringComparison.Ordinal), 0.5m, 2m, "Judging is often done twice."),
        new(
            path => path.EndsWith(".escalationRate", StringComparison.Ordinal),
            value => value * 0.5m,
            value => value == 0m ? NoneAtMost : value * 3m,
            "How often the student fails is known only once it runs."),
        Factor(path => path.EndsWith(".hitRate", StringComparison.Ordinal), 0.6m, 1.1m, "Fewer requests repeat each other than one hopes."),
        Factor(path => path.EndsWith(".share", StringComparison.Ordinal), 0.7m, 1.1m, "How many requests it fits is an estimate."),
        Factor(path => path.EndsWith(".ratio", StringComparison.Ordinal), 0.7m, 1.2m, "Text compresses as it likes."),
    ];

    private static RangeDefault Factor(
        Func<string, bool> matches, decimal low, decimal high, string reason, Spread spread = Spread.Triangular, decimal demandCorrelation = 0m) =>
        new(matches, value => value * low, value => value * high, reason, spread, demandCorrelation);
}
