using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>A commitment ladder as a document and as a table of its layers. Every number is exact, and dollars are those of a month.</summary>
internal static class CommitmentsResult
{
    private const int MonthsTold = 6;

    public static CommandResult Of(CommitmentView view)
    {
        var ladder = view.Ladder!;
        return new(Document(view, ladder), Table(ladder));
    }

    private static object Document(CommitmentView view, CommitmentLadder ladder) => new
    {
        answer = view.Answer,
        feature = view.Feature?.Id,
        model = view.Model,
        region = view.RegionId,
        custom = view.IsCustomModel,
        currency = "USD",
        hoursPerMonth = Text.Exact(ladder.Question.HoursPerMonth),
        week = new { source = view.Source, inputTokens = Text.Exact(ladder.Question.Week.InputTokens), outputTokens = Text.Exact(ladder.Question.Week.OutputTokens) },
        units = LadderRungs.All.ToDictionary(CommitmentAddress.ToWord, ladder.UnitsOn),
        monthCost = Exact(ladder.MonthCost),
        utilization = Exact(ladder.Utilization),
        needsSpillOver = ladder.NeedsSpillOver,
        layers = ladder.Layers.Select(layer => new
        {
            unit = layer.Number,
            hoursNeeded = layer.HoursNeeded,
            utilization = Exact(layer.Utilization),
            rung = CommitmentAddress.ToWord(layer.Rung),
            monthCost = Exact(layer.MonthCost),
            monthCosts = layer.MonthCosts.ToDictionary(cost => CommitmentAddress.ToWord(cost.Key), cost => Exact(cost.Value)),
        }),
        otherwise = new
        {
            uncommitted = Exact(ladder.UncommittedMonthCost),
            all = LadderRungs.All.ToDictionary(CommitmentAddress.ToWord, rung => Exact(ladder.MonthCostOn(rung))),
        },
        terms = ladder.Terms.Select(terms => new
        {
            rung = CommitmentAddress.ToWord(terms.Rung),
            hourPrice = Text.Exact(terms.HourPrice.Dollars),
            breakEvenUtilization = Exact(terms.BreakEvenUtilization),
            effectivePrices = terms.EffectivePrices.Select(price => new { utilization = Text.Exact(price.Utilization), perMillionTokens = Exact(price.PerMillionTokens) }),
        }),
        fall = Stranded(ladder.AfterFall(view.FallShare, view.FallMonth), new { share = Text.Exact(view.FallShare), month = view.FallMonth }),
        retirement = Stranded(ladder.AfterRetirement(view.RetirementMonths), new { months = view.RetirementMonths }),
        remainingCommitment = Enumerable.Range(0, MonthsTold + 1).Select(months => new { monthsHeld = months, amount = Exact(ladder.RemainingCommitment(months)) }),
        assumptions = view.AssumptionLines.Concat(view.PriceLines).Select(Assumption),
        missing = view.Missing,
    };

    private static object Stranded(StrandedCost stranded, object asked) => new
    {
        asked,
        idleUnits = stranded.IdleUnits,
        idleCost = Exact(stranded.IdleCost),
        overpaidCost = Exact(stranded.OverpaidCost),
    };

    private static object Assumption(AssumptionLine line) => new { name = line.Name, value = line.Value, source = line.Source, isDefault = line.IsDefault };

    private static ResultTable Table(CommitmentLadder ladder) => new(
        [
            ResultColumn.Number("unit"), ResultColumn.Number("hoursNeeded"), ResultColumn.Number("utilization"), new("rung"), ResultColumn.Number("monthCost"),
            .. LadderRungs.All.Select(rung => ResultColumn.Number(CommitmentAddress.ToWord(rung))),
        ],
        [
            .. ladder.Layers.Select(layer => (IReadOnlyList<string>)
            [
                Text.Exact(layer.Number), Text.Exact(layer.HoursNeeded), Share(layer.Utilization), CommitmentAddress.ToWord(layer.Rung), Cents(layer.MonthCost),
                .. LadderRungs.All.Select(rung => layer.MonthCosts.TryGetValue(rung, out var cost) ? Cents(cost) : ""),
            ]),
        ])
    {
        Totals =
        [
            "Total", Text.Exact(ladder.UnitHoursNeeded), Share(ladder.Utilization), "", Cents(ladder.MonthCost),
            .. LadderRungs.All.Select(rung => ladder.MonthCostOn(rung) is { } cost ? Cents(cost) : ""),
        ],
    };

    private static string? Exact(Usd? amount) => amount is { } known ? Text.Exact(known.Amount) : null;

    private static string? Exact(decimal? number) => number is { } known ? Text.Exact(known) : null;

    private static string Share(decimal? share) => share is { } known ? Rounded(known, 3) : "";

    private static string Cents(Usd amount) => Rounded(amount.Amount, 2);

    private static string Rounded(decimal value, int decimals) => Text.Exact(Math.Round(value, decimals, MidpointRounding.AwayFromZero));
}
