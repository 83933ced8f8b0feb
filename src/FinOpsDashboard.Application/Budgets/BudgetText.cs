using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>Budgets in words.</summary>
public static class BudgetText
{
    /// <summary>How a variance is to be read.</summary>
    public const string SignRule = "Variance is actual less budget: above zero (+) is unfavourable, more was billed than planned; below zero is favourable.";

    /// <summary>The words of cost bases, the default first.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [.. SpendQuestionWords.Metrics.Where(word => word != SpendQuestionWords.Of(SpendMetric.Quantity))];

    /// <summary>The words of selections, the default first.</summary>
    public static IReadOnlyList<string> Selections { get; } = [.. Enum.GetValues<BudgetSelection>().Select(SpendQuestionWords.Of)];

    /// <summary>What a figure is.</summary>
    public static string BasisOf(SpendMetric metric) => $"{NameOf(metric).ToLowerInvariant()} of usage charges; credits, refunds and tax are not in it";

    /// <summary>A cost basis for readers.</summary>
    public static string NameOf(SpendMetric metric) => metric switch
    {
        SpendMetric.Unblended => "Unblended cost",
        SpendMetric.Amortized => "Amortized cost",
        SpendMetric.NetUnblended => "Net unblended cost",
        SpendMetric.NetAmortized => "Net amortized cost",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "A budget has no such basis."),
    };

    /// <summary>A kind of scope for readers.</summary>
    public static string NameOf(BudgetScopeKind kind) => kind switch
    {
        BudgetScopeKind.Bill => "Whole bill",
        BudgetScopeKind.Team => "Team",
        BudgetScopeKind.Feature => "Feature",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such scope."),
    };

    /// <summary>A period for readers: <c>November 2026</c>, <c>Q4 2026</c>, <c>2026</c>.</summary>
    public static string NameOf(BudgetPeriod period) => period.Kind switch
    {
        BudgetPeriodKind.Month => Format.MonthInFull(period.FirstMonth),
        BudgetPeriodKind.Quarter => $"{$"{period}"[5..]} {period.FirstMonth.Year}",
        _ => $"{period}",
    };

    /// <summary>A term for readers.</summary>
    public static string NameOf(BudgetTerm term) => term.Repeats ? $"each month of {term.First.FirstMonth.Year}" : NameOf(term.First);

    /// <summary>How a budget stands, in a few words.</summary>
    public static string StateOf(BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var standing = line.Standing;
        return standing.State switch
        {
            BudgetState.NotStarted => "not begun",
            BudgetState.Unknown => "unknown",
            BudgetState.OnTrack => "on track",
            BudgetState.Warning => $"warning: {Format.PercentExact(standing.Reached[^1])} reached",
            BudgetState.WillBeCrossed => $"will be crossed on {Format.Day(standing.Crossing.Day!.Value)}",
            BudgetState.Crossed => $"crossed on {Format.Day(standing.Crossing.Day!.Value)}",
            BudgetState.Kept => "kept",
            _ => throw new InvalidOperationException("There is no such state."),
        };
    }

    /// <summary>When it is crossed, in a few words.</summary>
    public static string CrossingOf(BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Standing.Crossing switch
        {
            { Day: { } day, IsForeseen: true } => $"{Format.Day(day)}, foreseen",
            { Day: { } day } => Format.Day(day),
            { IsNever: true } => "not in this period",
            _ => "unknown",
        };
    }

    /// <summary>A variance with what it means; a dash where the period is not over or not known whole.</summary>
    public static string VarianceOf(BudgetStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Variance is not { } variance) return Format.Unknown;
        return $"{Format.AmountDelta(variance)} ({Format.PercentDelta(variance / standing.Amount)}) {(variance.Amount > 0 ? "unfavourable" : variance.Amount < 0 ? "favourable" : "as planned")}";
    }

    /// <summary>How all current budgets stand, in a sentence or two.</summary>
    public static string AnswerOf(BudgetsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var current = view.LinesOf(BudgetSelection.Current);
        if (view.Lines.Count == 0) return "No budget is set yet, so there is nothing to hold spend against.";
        if (current.Count == 0) return "No budget is set for the present month, quarter or year.";
        if (current.All(line => line.Standing.State == BudgetState.Unknown)) return "Too little is stored to say how the budgets stand.";
        var worst = current.Where(line => line.Standing.State is BudgetState.Crossed or BudgetState.WillBeCrossed)
            .OrderByDescending(line => line.Standing.State).ThenBy(line => line.Standing.Crossing.Day).ThenByDescending(line => line.Amount).ToList();
        if (worst.Count == 0)
        {
            var warned = current.Count(line => line.Standing.State == BudgetState.Warning);
            return warned == 0 ? $"No current budget is crossed or expected to be: {Counted(current.Count)}." : $"No current budget is expected to be crossed, but {Counted(warned)} reached a threshold.";
        }

        return $"{Summary(worst)} {Sentence(worst[0])}";
    }

    /// <summary>How one budget stands, in a sentence.</summary>
    public static string Sentence(BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var standing = line.Standing;
        var what = $"{line.Name}, {NameOf(line.Period)}";
        if (standing.Consumed is not { } consumed) return $"{what}: {(standing.State == BudgetState.NotStarted ? "it has not begun" : "nothing is stored of it")}.";
        var end = standing.Forecast?.Total is { } total ? $", {Format.MoneyRounded(total)} is foreseen for its end" : "";
        var estimated = standing.IsEstimated ? ", part of it estimated" : "";
        return $"{what}: {Format.MoneyRounded(consumed)} of {Format.MoneyRounded(line.Amount)} is billed ({Format.Percent(consumed / line.Amount)}{estimated}){end}; {StateOf(line)}.";
    }

    /// <summary>What a reader has to know beside the figures, one sentence each, in ASCII.</summary>
    public static IEnumerable<string> RemarksOf(BudgetsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.IsDemo) yield return "These figures are demo data.";
        foreach (var line in view.Lines.Where(line => line.Standing.KnownFrom is not null))
            yield return $"Budget {line.Budget.Id}, {line.Period}: the ledger begins on {ExactText.Day(line.Standing.KnownFrom!.Value)}, so what was billed before is not in it.";
        foreach (var line in view.Lines.Where(line => line.History is null && line.IsIn(BudgetSelection.Current, view.Today) && view.AsOf is not null))
            yield return $"Budget {line.Budget.Id}: nothing carries {line.Budget.Scope} any more, so what it was billed is not known.";
    }

    internal static string Of(BudgetEntry entry) => $"{entry.Scope}, {entry.Term}";

    private static string Summary(List<BudgetLine> worst)
    {
        var crossed = worst.Count(line => line.Standing.State == BudgetState.Crossed);
        var foreseen = worst.Count - crossed;
        if (foreseen == 0) return $"{Sentences(crossed)} crossed.";
        return crossed == 0 ? $"{Sentences(foreseen)} expected to be crossed." : $"{Sentences(crossed)} crossed, {Format.Count(foreseen)} more {(foreseen == 1 ? "is" : "are")} expected to be.";
    }

    private static string Sentences(int count) => $"{(count == 1 ? "One budget is" : $"{Format.Count(count)} budgets are")}";

    private static string Counted(int count) => $"{Format.Count(count)} {(count == 1 ? "budget" : "budgets")}";
}
