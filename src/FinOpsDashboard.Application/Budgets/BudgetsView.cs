using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>All budgets and how they stand.</summary>
public sealed record BudgetsView
{
    /// <summary>The present day, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Budgets that count in each of their periods: by scope, then period.</summary>
    public required IReadOnlyList<BudgetLine> Lines { get; init; }

    /// <summary>All budgets in the order they were entered, those taken back included.</summary>
    public required IReadOnlyList<Budget> Budgets { get; init; }

    /// <summary>The features, for names and for entering budgets.</summary>
    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>When amounts were last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The owners of features in their order, each once.</summary>
    public IReadOnlyList<string> Owners =>
        [.. Features.Select(feature => feature.Owner.Trim()).Where(owner => owner.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The lines of some periods: current ones and future ones in the order of time, finished ones the latest first.</summary>
    public IReadOnlyList<BudgetLine> LinesOf(BudgetSelection selection)
    {
        var chosen = Lines.Where(line => line.IsIn(selection, Today));
        return selection == BudgetSelection.Finished
            ? [.. chosen.OrderBy(line => line.Budget.Scope.Kind).ThenByDescending(line => line.Period.Days.Start)]
            : [.. chosen];
    }
}
