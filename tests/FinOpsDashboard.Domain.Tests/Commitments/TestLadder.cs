using System.Collections.Immutable;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Tests.Commitments;

/// <summary>A unit that serves 3.6 M input and 0.36 M output tokens an hour, at the prices of Llama 3.1 8B.</summary>
internal static class TestLadder
{
    public const decimal FullInput = 3_600_000m;
    public const decimal FullOutput = 360_000m;

    public static LadderQuestion Question { get; } = new()
    {
        Week = DemandWeek.Even(Units(1m)),
        Unit = Unit(24m, 21.18m, 13.08m),
        HoursPerMonth = 672m, // four weeks: every figure is four times that of the week
    };

    public static ModelUnitOffer Unit(decimal? none, decimal? oneMonth, decimal? sixMonths) => new()
    {
        InputTokensPerMinute = 60_000m,
        OutputTokensPerMinute = 6_000m,
        HourlyPrices = new (CommitmentTerm Term, decimal? Price)[]
        {
            (CommitmentTerm.None, none), (CommitmentTerm.OneMonth, oneMonth), (CommitmentTerm.SixMonths, sixMonths),
        }.Where(term => term.Price is not null).ToImmutableDictionary(term => term.Term, term => UsdPerModelUnitHour.FromDollars(term.Price!.Value)),
    };

    /// <summary>Input tokens that fill so many units for an hour.</summary>
    public static HourDemand Units(decimal units) => new(units * FullInput, 0m);

    /// <summary>A week of so many hours of one demand, then another.</summary>
    public static DemandWeek Hours(int count, HourDemand first, HourDemand then) =>
        new(Enumerable.Repeat(first, count).Concat(Enumerable.Repeat(then, DemandWeek.HourCount - count)));

    /// <summary>Office hours of 2.5 units in 50 hours of the week, half a unit else.</summary>
    public static DemandWeek Office { get; } = Hours(50, Units(2.5m), Units(0.5m));

    public static LadderQuestion WithTokenPrices(this LadderQuestion question, decimal input, decimal output) => question with
    {
        InputPrice = UsdPerMillionTokens.FromDollars(input),
        OutputPrice = UsdPerMillionTokens.FromDollars(output),
    };

    public static CommitmentLadder Solve(this LadderQuestion question) => CommitmentLadder.Of(question);

    /// <summary>Held for six months, held for one, by the hour, on demand.</summary>
    public static (int Six, int One, int Hourly, int OnDemand) Counts(this CommitmentLadder ladder) => (
        ladder.UnitsOn(LadderRung.SixMonths), ladder.UnitsOn(LadderRung.OneMonth), ladder.UnitsOn(LadderRung.NoCommitment),
        ladder.UnitsOn(LadderRung.OnDemand));
}
