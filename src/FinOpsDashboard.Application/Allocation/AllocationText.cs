using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>An allocated month in sentences.</summary>
public static class AllocationText
{
    /// <summary>What came of it.</summary>
    public static string AnswerOf(MonthAllocationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var month = Format.MonthInFull(view.Month);
        if (view.IsEmpty) return $"Nothing is stored for {month}.";
        var allocated = view.Allocated;
        var rest = allocated.Undivided + allocated.Unallocated + allocated.Unsplit;
        var share = allocated.AllocatedShare is { } known ? Format.Percent(known) : "None";
        return $"{share} of {month}’s {Format.Money(allocated.Total)} has an owner"
            + (rest == Usd.Zero ? "." : $"; {Format.Money(rest)} has none.");
    }

    /// <summary>What a reader has to know beside the figures, one sentence each, in ASCII.</summary>
    public static IEnumerable<string> RemarksOf(MonthAllocationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Origin.IsDemo) yield return "These figures are demo data.";
        if (view.IsEstimated) yield return $"AWS may still change {view.Month}.";
        foreach (var cost in view.Allocated.SharedCosts.Where(cost => cost.Reason is not null))
            yield return $"Shared cost {cost.Cost.Name}: {ExactText.Of(cost.Undivided.Amount)} USD is not divided. {cost.Reason}";
    }

    /// <summary>The method in words, as on pages.</summary>
    public static string NameOf(SplitMethod method) => method switch
    {
        SplitMethod.Tokens => "by billed tokens",
        SplitMethod.DirectCost => "by direct cost",
        SplitMethod.Evenly => "evenly",
        SplitMethod.FixedShares => "by fixed shares",
        SplitMethod.UsedCapacity => "by used capacity",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>What a part was divided by.</summary>
    public static string WeightOf(SplitMethod method, decimal weight) => method switch
    {
        SplitMethod.Tokens or SplitMethod.UsedCapacity => $"{Format.Count(decimal.Round(weight))} tokens",
        SplitMethod.DirectCost => $"{Format.Money(Usd.FromDollars(weight))} of direct cost",
        SplitMethod.FixedShares => $"{Format.Number(weight, 4)} %",
        _ => "one equal part",
    };
}
