using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A question about cost: a workload, prices, where it runs today, and the options for running it cheaper.</summary>
/// <remarks>Rules that span several fields are in <see cref="ScenarioRules"/>; <see cref="ScenarioEvaluator"/> refuses what breaks them.</remarks>
public sealed record Scenario
{
    /// <summary>The version of the document's form that this is.</summary>
    public const int SchemaVersion = 1;

    /// <summary>1 to 60 months.</summary>
    public static readonly NumberRange HorizonRange = new(1m, 60m, wholeOnly: true);

    /// <summary>1 to 10^6 hours. A calendar month has 672 to 744.</summary>
    public static readonly NumberRange HoursRange = new(1m, 1e6m);

    /// <summary>The title that a reader sees.</summary>
    public required string Name { get; init; }

    /// <summary>How many months are counted; <see cref="HorizonRange"/>.</summary>
    public required int HorizonMonths { get; init => field = HorizonRange.Require(value); }

    /// <summary>What money later is worth less, per year, as a fraction; 0 to 1, default 0.</summary>
    public decimal AnnualDiscountRate { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>Hours of a month; <see cref="HoursRange"/>, default 730 (8,760 hours of a year over 12).</summary>
    public decimal HoursPerMonth { get; init => field = HoursRange.Require(value); } = 730m;

    /// <summary>What is asked of the models.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The price book, or the part of it that this scenario uses, by the name of the model.</summary>
    public required IReadOnlyDictionary<string, ModelPrices> Models { get; init; }

    /// <summary>The model that answers today, on demand in the standard tier.</summary>
    public required string BaselineModel { get; init; }

    /// <summary>The options to compare, in the order of the document.</summary>
    public required IReadOnlyList<ScenarioOption> Options { get; init; }

    /// <summary>Credits that pay for an option first, in the order of use; null when none are considered.</summary>
    public IReadOnlyList<CreditPool>? Credits { get; init; }
}
