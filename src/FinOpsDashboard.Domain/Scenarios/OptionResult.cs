using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What came of an option. Closed: <see cref="EvaluatedOption"/> or <see cref="NotApplicableOption"/>.</summary>
public abstract record OptionResult
{
    private protected OptionResult(string id) => Id = id;

    /// <summary>The option's name.</summary>
    public string Id { get; }
}

/// <summary>An option that cannot be had, or not be priced.</summary>
/// <param name="Id">The option's name.</param>
/// <param name="Reasons">Why, in words; at least one.</param>
public sealed record NotApplicableOption(string Id, IReadOnlyList<string> Reasons) : OptionResult(Id);

/// <summary>An option with its figures.</summary>
/// <param name="Id">The option's name.</param>
public sealed record EvaluatedOption(string Id) : OptionResult(Id)
{
    private const string CoarseCrossover =
        "This option costs almost the same as the baseline over a wide range of volumes. The crossover is accurate to 0.1 % here, and short "
        + "ranges of volume in which it is dearer may be missing.";

    /// <summary>What the user should know beside the figures.</summary>
    /// <exception cref="OverflowException">As for <see cref="Crossover"/>.</exception>
    public IReadOnlyList<string> Warnings => Crossover.IsCoarse ? [.. PlanWarnings, CoarseCrossover] : PlanWarnings;

    /// <summary>The warnings that the levers and the hosting gave.</summary>
    public required IReadOnlyList<string> PlanWarnings { get; init; }

    /// <summary>Paid before month 1.</summary>
    public required Usd OneTimeCost { get; init; }

    /// <summary>Month 1.</summary>
    public required Usd MonthlyCost { get; init; }

    /// <summary>Baseline of month 1 minus <see cref="MonthlyCost"/>; negative when the option is dearer.</summary>
    public required Usd MonthlySavings { get; init; }

    /// <summary>Total cost of ownership: the one-time cost and every month of the horizon, retraining included.</summary>
    public required Usd TotalCost { get; init; }

    /// <summary>Total cost over the requests of the horizon; null without requests.</summary>
    public required Usd? CostPerThousandRequests { get; init; }

    /// <summary>Savings of the horizon in the money of today, one-time cost taken off.</summary>
    public required Usd NetPresentValue { get; init; }

    /// <summary>
    /// Months until the cumulative savings stay at 0 or above, interpolated; 0 when they were never below; null when not within the horizon.
    /// </summary>
    public required decimal? PaybackMonths { get; init; }

    /// <summary>Savings less the one-time cost, over the one-time cost; null when there is none.</summary>
    public required decimal? ReturnOnInvestment { get; init; }

    /// <summary>What is paid by time, one item for each model that is hosted so; empty for an option that is served on demand.</summary>
    public required IReadOnlyList<CapacityResult> Capacities { get; init; }

    /// <summary>The Provisioned Throughput of the option, all its models together; null without.</summary>
    public HostingResult? Hosting => HostingResult.Of(Capacities);

    /// <summary>From which volume on the option is the cheaper one.</summary>
    /// <exception cref="OverflowException">A figure does not fit 28 digits; not of an option that <see cref="ScenarioEvaluator.Evaluate"/> returned.</exception>
    public Crossover Crossover => CrossoverWhenAsked.Value;

    /// <summary>Finds the crossover: to rank hundreds of combinations, or a million draws, none is needed.</summary>
    public required Lazy<Crossover> CrossoverWhenAsked { get; init; }

    /// <summary>Month by month.</summary>
    public required IReadOnlyList<MonthResult> Months { get; init; }
}
