using System.Globalization;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>A budget as it is typed; nothing typed is lost.</summary>
public sealed record BudgetForm
{
    public BudgetScopeKind Kind { get; set; }

    public string Owner { get; set; } = "";

    public string FeatureId { get; set; } = "";

    public BudgetLength Length { get; set; }

    public string Year { get; set; } = "";

    /// <summary>1 to 12.</summary>
    public int Month { get; set; } = 1;

    /// <summary>1 to 4.</summary>
    public int Quarter { get; set; } = 1;

    public string Amount { get; set; } = "";

    public SpendMetric Metric { get; set; }

    public string Thresholds { get; set; } = "80, 95, 100";

    public string Name { get; set; } = "";

    /// <summary>A form for the year and month of a day.</summary>
    public static BudgetForm StartingOn(DateOnly today) => new()
    {
        Year = today.Year.ToString(CultureInfo.InvariantCulture),
        Month = today.Month,
        Quarter = (today.Month + 2) / 3,
    };

    /// <summary>The budget, or why it cannot be read.</summary>
    public (BudgetEntry? Entry, IReadOnlyList<string> Faults) Read()
    {
        var faults = new List<string>();
        if (Kind == BudgetScopeKind.Team && Owner.Length == 0) faults.Add("Choose the team.");
        if (Kind == BudgetScopeKind.Feature && FeatureId.Length == 0) faults.Add("Choose the feature.");
        var year = Year.Trim();
        var word = Length switch
        {
            BudgetLength.EachMonth => $"{year}-monthly",
            BudgetLength.Month => $"{year}-{Month.ToString("00", CultureInfo.InvariantCulture)}",
            BudgetLength.Quarter => $"{year}-Q{Quarter}",
            _ => year,
        };
        if (!BudgetTerm.TryParse(word, out var term)) faults.Add($"Year: \"{Year}\" is no year. Write it as 2026.");
        if (!TypedNumber.TryParse(Amount.Replace("$", "", StringComparison.Ordinal), out var dollars)) faults.Add($"Amount: \"{Amount}\" is no number. Write it as 45,000.00.");
        var (thresholds, fault) = BudgetFile.ReadThresholds(Thresholds);
        if (fault is not null) faults.Add(fault);
        if (faults.Count > 0) return (null, faults);
        var scope = BudgetScope.Of(Kind, Kind == BudgetScopeKind.Team ? Owner : FeatureId);
        return (new BudgetEntry(scope, term, dollars) { Name = Name, Metric = Metric, Thresholds = thresholds }, []);
    }

    /// <summary>A month by its name.</summary>
    internal static string NameOf(int month) => Format.MonthName(new BillingMonth(2026, month));
}

/// <summary>What a budget is for.</summary>
public enum BudgetLength
{
    EachMonth,
    Month,
    Quarter,
    Year,
}
