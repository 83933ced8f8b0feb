using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What a scenario comes to. Nothing in it is rounded.</summary>
/// <param name="Name">The scenario's title.</param>
/// <param name="Baseline">What staying costs.</param>
/// <param name="Options">What each option costs, in the order of the document.</param>
/// <param name="Credits">What credits pay; null when the scenario has none.</param>
public sealed record ScenarioResult(
    string Name, BaselineResult Baseline, IReadOnlyList<OptionResult> Options, CreditsResult? Credits);

/// <summary>What staying with the baseline model costs.</summary>
/// <param name="Figures">The figures; null when a price of the baseline model is missing.</param>
/// <param name="Reasons">Which price is missing; empty when none is.</param>
public sealed record BaselineResult(BaselineFigures? Figures, IReadOnlyList<string> Reasons);

/// <summary>The figures of the baseline.</summary>
/// <param name="MonthlyCost">Month 1.</param>
/// <param name="TotalCost">The whole horizon.</param>
/// <param name="CostPerThousandRequests">Total cost over the requests of the horizon; null without requests.</param>
/// <param name="BlendedPricePerMillion">USD per million tokens at the workload's mix of input and output; null without tokens.</param>
public sealed record BaselineFigures(Usd MonthlyCost, Usd TotalCost, Usd? CostPerThousandRequests, Usd? BlendedPricePerMillion);

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
        "The option stays next to the baseline over thousands of steps of its hosted models: its crossover is told to a thousandth instead of a "
        + "millionth, and losing intervals shorter than that may be missing.";

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

/// <summary>One month of an option.</summary>
/// <param name="Month">Counted from 1.</param>
/// <param name="BaselineCost">What staying would cost.</param>
/// <param name="OptionCost">What the option costs, retraining left out.</param>
/// <param name="RetrainingCost">What retraining costs in this month.</param>
/// <param name="CumulativeSavings">All savings so far, less the one-time cost.</param>
public readonly record struct MonthResult(int Month, Usd BaselineCost, Usd OptionCost, Usd RetrainingCost, Usd CumulativeSavings)
{
    /// <summary>What is paid in the month, retraining included.</summary>
    public Usd Cost => OptionCost + RetrainingCost;

    /// <summary>What the month saves; negative when the option is dearer.</summary>
    public Usd Savings => RetrainingCost == Usd.Zero ? BaselineCost - OptionCost : BaselineCost - OptionCost - RetrainingCost;
}

/// <summary>The model units of an option.</summary>
/// <param name="ModelUnits">Units paid for in month 1.</param>
/// <param name="Utilization">Average use of the busier side, input or output, over what those units deliver: 0 to 1.</param>
/// <param name="MonthlyCost">What those units cost in month 1.</param>
/// <param name="StrandedCommitmentCost">Hours already committed past the end of the horizon.</param>
public sealed record HostingResult(long ModelUnits, decimal Utilization, Usd MonthlyCost, Usd StrandedCommitmentCost)
{
    internal static HostingResult? Of(IReadOnlyList<CapacityResult> capacities)
    {
        CapacityResult[] fleets = [.. capacities.Where(capacity => capacity.Kind == ProvisionedHosting.KindName)];
        return fleets switch
        {
            [] => null,
            [var fleet] => new(fleet.Units, fleet.Utilization, fleet.MonthlyCost, fleet.StrandedCommitmentCost),
            _ => new(
                fleets.Sum(fleet => fleet.Units),
                fleets.Sum(fleet => fleet.Utilization * fleet.Units) / fleets.Sum(fleet => fleet.Units),
                fleets.Sum(fleet => fleet.MonthlyCost),
                fleets.Sum(fleet => fleet.StrandedCommitmentCost)),
        };
    }
}

/// <summary>What one model of an option is served by and paid for by time.</summary>
/// <param name="Kind">The hosting's word: <c>provisioned</c>, <c>import</c>, <c>endpoint</c> or <c>reserved</c>.</param>
/// <param name="Model">The name of the model.</param>
/// <param name="Units">Model units, copies or instances paid for in month 1; 0 for reserved tokens per minute.</param>
/// <param name="Utilization">Average use of the busier side, input or output, over what is paid for in month 1: 0 to 1.</param>
/// <param name="MonthlyCost">What it costs in month 1, the overflow of reserved tokens per minute included.</param>
/// <param name="StrandedCommitmentCost">Already committed past the end of the horizon.</param>
public sealed record CapacityResult(
    string Kind, string Model, long Units, decimal Utilization, Usd MonthlyCost, Usd StrandedCommitmentCost)
{
    internal static CapacityResult Of(Capacity capacity, CapacityRun run) =>
        new(capacity.Kind, capacity.Model, run.Units, run.Utilization, run.MonthCosts[0], run.StrandedCommitmentCost);
}

/// <summary>Where an option becomes the cheaper one as volume grows and the mix stays.</summary>
/// <param name="TokensPerMonth">
/// The smallest volume of input and output tokens a month at which the option costs no more than the baseline; 0 when from the first token
/// on; null when at no volume up to the bound.
/// </param>
/// <param name="LosingIntervals">The volumes above it at which the option is dearer again, in rising order, at most the first 100.</param>
public sealed record Crossover(decimal? TokensPerMonth, IReadOnlyList<VolumeInterval> LosingIntervals)
{
    /// <summary>
    /// Whether the volumes are told to a thousandth instead of a millionth, and shorter intervals may be missing: several hosted models, whose
    /// units keep the option next to the baseline over thousands of steps.
    /// </summary>
    public bool IsCoarse { get; init; }

    /// <summary>Whether the option costs no more than the baseline when every month has this volume, in tokens.</summary>
    public bool IsCheaperAt(decimal tokensPerMonth) => tokensPerMonth >= TokensPerMonth
        && !LosingIntervals.Any(interval => interval.From < tokensPerMonth && tokensPerMonth < interval.To);
}

/// <summary>A range of volumes, in tokens per month.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct VolumeInterval(decimal From, decimal To);

/// <summary>What credits pay. They change no other figure.</summary>
/// <param name="Applied">What is used of each pool for the first evaluated option; empty when no option is evaluated.</param>
/// <param name="OptionOutOfPocket">What is left to pay of each evaluated option, in the order of the document.</param>
public sealed record CreditsResult(IReadOnlyList<CreditUse> Applied, IReadOnlyList<OutOfPocket> OptionOutOfPocket);

/// <summary>What is used of a pool of credits.</summary>
/// <param name="Pool">The name of the pool.</param>
/// <param name="Used">How much.</param>
public readonly record struct CreditUse(string Pool, Usd Used);

/// <summary>What credits leave to pay of an option over the horizon.</summary>
/// <param name="OptionId">The option.</param>
/// <param name="Cost">One-time cost and every month, credits taken off.</param>
public readonly record struct OutOfPocket(string OptionId, Usd Cost);
