using System.CommandLine;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Budgets;
using ArgumentResult = System.CommandLine.Parsing.ArgumentResult;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options of the commands around budgets.</summary>
internal static class BudgetOptions
{
    /// <summary><c>--scope</c>.</summary>
    public static Option<BudgetScope?> Scope(string description, bool isRequired) => new("--scope")
    {
        Description = description,
        HelpName = "bill|team:NAME|feature:ID",
        Required = isRequired,
        CustomParser = ParseScope,
    };

    /// <summary><c>--period</c> of a budget.</summary>
    public static Option<BudgetTerm?> Term() => new("--period")
    {
        Description = "The month, quarter or year that it is for; 2026-monthly: each month of 2026.",
        HelpName = "2026-10|2026-Q4|2026|2026-monthly",
        Required = true,
        CustomParser = ParseTerm,
    };

    /// <summary><c>--metric</c>.</summary>
    public static Option<SpendMetric> Metric()
    {
        var option = new Option<SpendMetric>("--metric")
        {
            Description = "The cost basis of usage charges that it is measured in.",
            HelpName = string.Join('|', BudgetText.Metrics),
            DefaultValueFactory = _ => SpendMetric.Unblended,
            CustomParser = ParseMetric,
        };
        return option;
    }

    /// <summary><c>--thresholds</c>.</summary>
    public static Option<IReadOnlyList<decimal>?> Thresholds() => new("--thresholds")
    {
        Description = "At what percent of the budget to warn. Default: 80,95,100.",
        HelpName = "PERCENTS",
        CustomParser = ParseThresholds,
    };

    /// <summary>The number of a budget.</summary>
    public static Argument<int> Number() => new("NUMBER") { Description = "The number of the budget, as finops budgets lists it." };

    /// <summary><c>--reason</c>, which stays on record.</summary>
    public static Option<string> Reason() => new("--reason") { Description = "Why. It stays on record.", HelpName = "TEXT", Required = true };

    /// <summary>Ends the command where budgets were refused.</summary>
    public static void Check(this BudgetOutcome outcome)
    {
        if (outcome.Faults.Count > 0) throw CommandFailureException.BadInput([.. outcome.Faults, "Nothing was changed."]);
    }

    private static BudgetScope? ParseScope(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BudgetScope.TryParse(text, out var scope)) return scope;
        result.AddError($"\"{text}\" is no scope. {BudgetFile.ScopeAdvice}");
        return null;
    }

    private static BudgetTerm? ParseTerm(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BudgetTerm.TryParse(text, out var term)) return term;
        result.AddError($"\"{text}\" is no period. {BudgetFile.TermAdvice}");
        return null;
    }

    private static SpendMetric ParseMetric(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BudgetText.Metrics.Contains(text, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<SpendMetric>(text, ignoreCase: true);
        result.AddError($"\"{text}\" is no cost basis. Use {string.Join(", ", BudgetText.Metrics)}.");
        return default;
    }

    private static IReadOnlyList<decimal>? ParseThresholds(ArgumentResult result)
    {
        var (thresholds, fault) = BudgetFile.ReadThresholds(result.Tokens[0].Value);
        if (fault is not null) result.AddError(fault);
        return thresholds;
    }
}
