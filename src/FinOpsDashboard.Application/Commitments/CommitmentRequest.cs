using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>What somebody wants a commitment ladder of. Null means the stated default, or the figure of the feature or the price book.</summary>
public sealed record CommitmentRequest
{
    /// <summary>Output in all tokens where numbers do not tell them apart and no bill does: a fifth.</summary>
    public const decimal StandardOutputShare = 0.2m;

    /// <summary>The fall that is asked about: 30 %.</summary>
    public const decimal StandardFallShare = 0.3m;

    /// <summary>The month in which demand falls.</summary>
    public const int StandardFallMonth = 3;

    /// <summary>The months after which the model is retired.</summary>
    public const int StandardRetirementMonths = 9;

    /// <summary>The id of a feature; empty for none; null for the first one whose model units are known.</summary>
    public string? FeatureId { get; init; }

    /// <summary>The model by any of its names; null for the one that the feature would be moved to.</summary>
    public string? Model { get; init; }

    /// <summary>The Region of the prices; null for the one where the model is offered.</summary>
    public string? RegionId { get; init; }

    /// <summary>Whether the model is fine-tuned or distilled, which decides about its on-demand prices; null for what the feature says.</summary>
    public bool? IsCustomModel { get; init; }

    /// <summary>Input tokens a minute that one model unit takes; <see cref="NumberRange.Throughput"/>.</summary>
    public decimal? InputTokensPerMinute { get; init => field = Known(value, NumberRange.Throughput); }

    /// <summary>Output tokens a minute that one model unit gives; <see cref="NumberRange.Throughput"/>.</summary>
    public decimal? OutputTokensPerMinute { get; init => field = Known(value, NumberRange.Throughput); }

    /// <summary>US dollars per model unit and hour without commitment; <see cref="NumberRange.Price"/>.</summary>
    public decimal? HourNoCommitmentUsd { get; init => field = Known(value, NumberRange.Price); }

    /// <summary>US dollars per model unit and hour for one month; <see cref="NumberRange.Price"/>.</summary>
    public decimal? HourOneMonthUsd { get; init => field = Known(value, NumberRange.Price); }

    /// <summary>US dollars per model unit and hour for six months; <see cref="NumberRange.Price"/>.</summary>
    public decimal? HourSixMonthsUsd { get; init => field = Known(value, NumberRange.Price); }

    /// <summary>US dollars per million input tokens on demand; <see cref="NumberRange.Price"/>.</summary>
    public decimal? InputPriceUsd { get; init => field = Known(value, NumberRange.Price); }

    /// <summary>US dollars per million output tokens on demand; <see cref="NumberRange.Price"/>.</summary>
    public decimal? OutputPriceUsd { get; init => field = Known(value, NumberRange.Price); }

    /// <summary>Rungs that are left out although they have a price.</summary>
    public IReadOnlySet<LadderRung> Without { get; init; } = new HashSet<LadderRung>();

    /// <summary>Where the week comes from; null for the bill of the feature.</summary>
    public WeekSource? Source { get; init; }

    /// <summary>The week in a few words.</summary>
    public WeekPattern? Pattern { get; init; }

    /// <summary>The week hour by hour.</summary>
    public DemandWeek? Hours { get; init; }

    /// <summary>The share of output where it is not told apart, 0 to 1.</summary>
    public decimal? OutputShare { get; init => field = Known(value, NumberRange.Fraction); }

    /// <summary>The busiest minute of an hour over its average minute; <see cref="Workload.PeakToAverageRange"/>, default 1.</summary>
    public decimal? PeakToAverageRatio { get; init => field = Known(value, Workload.PeakToAverageRange); }

    /// <summary>Hours of a month; <see cref="LadderQuestion.HoursRange"/>, default 730.</summary>
    public decimal? HoursPerMonth { get; init => field = Known(value, LadderQuestion.HoursRange); }

    /// <summary>By how much demand may fall, 0 to 1; default <see cref="StandardFallShare"/>.</summary>
    public decimal? FallShare { get; init => field = Known(value, NumberRange.Fraction); }

    /// <summary>The month in which it may fall; <see cref="StrandedCost.MonthRange"/>, default <see cref="StandardFallMonth"/>.</summary>
    public int? FallMonth { get; init => field = (int?)Known(value, StrandedCost.MonthRange); }

    /// <summary>After how many months the model may be retired; <see cref="StrandedCost.MonthRange"/>, default <see cref="StandardRetirementMonths"/>.</summary>
    public int? RetirementMonths { get; init => field = (int?)Known(value, StrandedCost.MonthRange); }

    /// <summary>The price that was entered for a rung's model unit; null on demand and where none was.</summary>
    internal decimal? OwnHourPrice(LadderRung rung) => rung switch
    {
        LadderRung.OnDemand => null,
        LadderRung.NoCommitment => HourNoCommitmentUsd,
        LadderRung.OneMonth => HourOneMonthUsd,
        LadderRung.SixMonths => HourSixMonthsUsd,
    };

    private static decimal? Known(decimal? value, NumberRange range) => value is { } number ? range.Require(number, nameof(value)) : null;
}
