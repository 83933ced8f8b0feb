using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>What a ladder recommends, in one sentence that a tired director understands.</summary>
public static class CommitmentAnswer
{
    /// <summary>Said wherever model units and on-demand tokens serve side by side.</summary>
    public const string SpillOver =
        "Provisioned Throughput never spills over: above what its units deliver, requests are refused. Leaving the rest on demand needs code that sends it there.";

    private const decimal FactorsSayMoreThanPercents = 2m;

    /// <summary>Reads the sentence off a ladder.</summary>
    public static string Of(CommitmentLadder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        if (ladder.Layers.Count == 0) return "Hold nothing: the week asks for no tokens.";
        var cost = $"{Format.MoneyRounded(ladder.MonthCost)} a month";
        var held = LadderRungs.Committed.Where(rung => ladder.UnitsOn(rung) > 0)
            .Select(rung => $"{RungText.Units(ladder.UnitsOn(rung))} for {TermOf(rung)}").ToList();
        if (held.Count > 0) return $"Hold {string.Join(" and ", held)}{Rest(ladder)}: {cost}{AgainstUncommitted(ladder)}.";
        var hourly = ladder.UnitsOn(LadderRung.NoCommitment);
        return hourly == 0
            ? $"Do not commit: left on demand the week costs {cost}{AgainstHeld(ladder)}."
            : $"Do not commit: buy up to {RungText.Units(hourly)} by the hour{OnDemandRest(ladder, " and leave the rest on demand")}, {cost}{AgainstHeld(ladder)}.";
    }

    private static string TermOf(LadderRung rung) => rung == LadderRung.SixMonths ? "six months" : "one month";

    private static string Rest(CommitmentLadder ladder)
    {
        var hourly = ladder.UnitsOn(LadderRung.NoCommitment);
        if (hourly == 0) return OnDemandRest(ladder, " and leave the rest on demand");
        var onDemand = OnDemandRest(ladder, " and leave the rest on demand");
        return $"{(onDemand.Length > 0 ? "," : " and")} buy up to {hourly} by the hour{onDemand}";
    }

    private static string OnDemandRest(CommitmentLadder ladder, string words) => ladder.NeedsSpillOver ? words : "";

    private static string AgainstUncommitted(CommitmentLadder ladder)
    {
        if (ladder.UncommittedMonthCost is not { } without) return "; nothing is offered without a commitment";
        var saving = 1m - (ladder.MonthCost / without);
        return $", {Format.Percent(saving)} under the cheapest way without commitment";
    }

    /// <summary>What holding the same units would cost: the reason for not doing so.</summary>
    private static string AgainstHeld(CommitmentLadder ladder)
    {
        var held = LadderRungs.Committed.Select(rung => (Rung: rung, Cost: ladder.MonthCostOn(rung)))
            .Where(way => way.Cost is not null).OrderBy(way => way.Cost!.Value).FirstOrDefault();
        if (held.Cost is not { } cost) return "; no commitment has a known price";
        var units = $"{RungText.Units(ladder.Layers.Count)} held for {TermOf(held.Rung)} would cost {Format.MoneyRounded(cost)}";
        return ladder.MonthCost == Usd.Zero ? $"; {units}" : $"; {units}, {More(cost / ladder.MonthCost)}";
    }

    private static string More(decimal factor) => factor switch
    {
        1m => "the same",
        >= FactorsSayMoreThanPercents => $"{(factor < 10m ? Format.Number(factor) : Format.Count(factor))} times as much",
        _ => $"{Format.Percent(factor - 1m)} more",
    };
}
