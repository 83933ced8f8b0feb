using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>How many model units should be held, for how long? What has to be known to answer it.</summary>
/// <remarks>
/// <para>Units are sized for the busiest minute of each hour. Within an hour the demand is taken to stand at its peak or at nothing, as
/// often as gives the average: nobody knows the minutes, and this is the most bursty hour with that peak and that average. With a peak of
/// 1 over the average an hour is even.</para>
/// <para>Provisioned Throughput never spills over: above what its units deliver, requests are refused
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html, retrieved 2026-11-22). Units beside on-demand tokens need
/// code that sends the rest there.</para>
/// </remarks>
public sealed record LadderQuestion
{
    /// <summary>More model units than this are refused: a throughput is misspelt.</summary>
    public const int MostUnits = 1_000;

    /// <summary>1 to 744 hours, 31 days.</summary>
    public static readonly NumberRange HoursRange = new(1m, 744m);

    private const decimal MinutesPerHour = 60m;

    /// <summary>The demand.</summary>
    public required DemandWeek Week { get; init; }

    /// <summary>What a model unit delivers and costs. A term without a price is not offered.</summary>
    public required ModelUnitOffer Unit { get; init; }

    /// <summary>The on-demand price of the same model's input tokens; null when not known, or when nothing may stay on demand.</summary>
    public UsdPerMillionTokens? InputPrice { get; init; }

    /// <summary>The on-demand price of the same model's output tokens; null as <see cref="InputPrice"/>.</summary>
    public UsdPerMillionTokens? OutputPrice { get; init; }

    /// <summary>The busiest minute of an hour over its average minute; <see cref="Workload.PeakToAverageRange"/>, default 1.</summary>
    public decimal PeakToAverageRatio { get; init => field = Workload.PeakToAverageRange.Require(value); } = 1m;

    /// <summary>Hours of a month, to which the week is scaled; <see cref="HoursRange"/>, default 730, the average month.</summary>
    public decimal HoursPerMonth { get; init => field = HoursRange.Require(value); } = 730m;

    /// <summary>The rungs that have a price, the least binding first.</summary>
    public IReadOnlyList<LadderRung> Offered => [.. LadderRungs.All.Where(rung =>
        rung.Term() is { } term ? Unit.HourlyPrices.ContainsKey(term) : InputPrice is not null && OutputPrice is not null)];

    /// <summary>Why there is no answer; null when there is one.</summary>
    public string? Refusal()
    {
        if (Unit.InputTokensPerMinute is null || Unit.OutputTokensPerMinute is null)
            return "What one model unit delivers is not known: AWS does not publish it. Ask the account team, or measure.";
        if (Offered.Count == 0) return "No price is known, neither of a model unit nor of tokens on demand.";
        return Week.Hours.Any(hour => PeakUnits(hour) > MostUnits + UnitFleet.UnitTolerance)
            ? FormattableString.Invariant($"The busiest hour needs more than {MostUnits:#,0} model units. Check the tokens per hour and what one unit delivers.")
            : null;
    }

    /// <summary>The hourly price of a model unit on a rung; null when not offered, and on demand.</summary>
    public UsdPerModelUnitHour? HourPrice(LadderRung rung) =>
        rung.Term() is { } term && Unit.HourlyPrices.TryGetValue(term, out var price) ? price : null;

    /// <summary>The model units, with a fraction, that a number of tokens keeps busy for an hour: the larger of input and output.</summary>
    /// <exception cref="InvalidOperationException">The throughput of a unit is not known.</exception>
    public decimal UnitHours(decimal inputTokens, decimal outputTokens) => Math.Max(
        inputTokens / (Known(Unit.InputTokensPerMinute) * MinutesPerHour), outputTokens / (Known(Unit.OutputTokensPerMinute) * MinutesPerHour));

    /// <summary>The model units, with a fraction, that the busiest minute of an hour fills.</summary>
    public decimal PeakUnits(HourDemand hour) => UnitHours(hour.InputTokens, hour.OutputTokens) * PeakToAverageRatio;

    /// <summary>
    /// The whole model units that an hour needs: none without tokens, else at least one. A load up to
    /// <see cref="UnitFleet.UnitTolerance"/> above a whole number counts as that number.
    /// </summary>
    public int UnitsNeeded(HourDemand hour) =>
        hour.Tokens == 0m ? 0 : Math.Max(1, (int)decimal.Ceiling(PeakUnits(hour) - UnitFleet.UnitTolerance));

    /// <summary>What tokens cost on demand; null when a price is not known.</summary>
    public Usd? OnDemandCost(decimal inputTokens, decimal outputTokens) =>
        InputPrice is { } input && OutputPrice is { } output ? input * inputTokens + output * outputTokens : null;

    private static decimal Known(decimal? throughput) => throughput ?? throw new InvalidOperationException("What one model unit delivers is not known.");
}
