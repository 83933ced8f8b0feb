using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Budgets of one kind of scope and one cost basis.</summary>
/// <param name="Title">Whose budgets, and what the figures are.</param>
/// <param name="Rows">The budgets.</param>
internal sealed record BudgetTableGroup(string Title, IReadOnlyList<BudgetTableRow> Rows)
{
    private const int MostRowsAtOnce = 12;

    /// <summary>Whether the table scrolls by itself, so that what is opened stays near.</summary>
    public bool IsLong => Rows.Count > MostRowsAtOnce;

    /// <summary>Whether a sum means something: several budgets, each of another scope, all for the same period.</summary>
    public bool HasTotals { get; } = Rows.Count > 1 && Rows.Select(row => row.Line.Period).Distinct().Count() == 1;

    /// <summary>All budgets together.</summary>
    public Usd Budget => Rows.Sum(row => row.Line.Amount);

    /// <summary>What is billed of all of them; a dash where one is not known.</summary>
    public string Consumed => Text(Sum(row => row.Line.Standing.Consumed));

    /// <summary>What is left of all.</summary>
    public string Remaining => Text(Budget - Sum(row => row.Line.Standing.Consumed));

    /// <summary>The share that is billed.</summary>
    public string Share => Sum(row => row.Line.Standing.Consumed) is { } consumed ? Format.Percent(consumed / Budget) : Format.Unknown;

    /// <summary>What all likely end at; each is foreseen by itself.</summary>
    public string Forecast => Text(Sum(row => row.Line.Standing.Forecast?.Total));

    /// <summary>Actual less budget of all.</summary>
    public string Variance => Sum(row => row.Line.Standing.Variance) is { } variance ? Format.AmountDelta(variance) : Format.Unknown;

    /// <summary>Puts lines in groups, in their order.</summary>
    public static IReadOnlyList<BudgetTableGroup> Of(IReadOnlyList<BudgetLine> lines, BudgetFilter filter, BudgetLine? open) =>
    [
        .. lines.GroupBy(line => (line.Budget.Scope.Kind, line.Budget.Metric)).OrderBy(group => group.Key).Select(group => new BudgetTableGroup(
            $"{NameOf(group.Key.Kind)}: {BudgetText.NameOf(group.Key.Metric).ToLowerInvariant()} of usage charges, USD",
            [.. group.Select(line => BudgetTableRow.Of(line, filter, open))])),
    ];

    private Usd? Sum(Func<BudgetTableRow, Usd?> of) => Rows.All(row => of(row) is not null) ? Rows.Sum(row => of(row)!.Value) : null;

    private static string NameOf(BudgetScopeKind kind) => kind == BudgetScopeKind.Bill ? "Whole bill" : $"{BudgetText.NameOf(kind)}s";

    private static string Text(Usd? amount) => amount is { } known ? Format.Amount(known) : Format.Unknown;
}
