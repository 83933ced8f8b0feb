using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>What the page of budgets shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record BudgetFilter
{
    private const string Path = "/budgets";

    /// <summary>Which periods.</summary>
    public BudgetSelection Selection { get; init; }

    /// <summary>The budget that is open; null for the one that needs a look most.</summary>
    public int? BudgetId { get; init; }

    /// <summary>The period of it; empty for the present one, else its first.</summary>
    public string Period { get; init; } = "";

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static BudgetFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new BudgetFilter
        {
            Selection = Enum.TryParse<BudgetSelection>(Value("periods"), ignoreCase: true, out var selection) && Enum.IsDefined(selection) ? selection : default,
            BudgetId = int.TryParse(Value("budget"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null,
            Period = BudgetPeriod.TryParse(Value("period"), out var period) ? $"{period}" : "",
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Selection != default) parts.Add($"periods={SpendQuestionWords.Of(Selection)}");
        if (BudgetId is { } id) parts.Add($"budget={id}");
        if (Period.Length > 0) parts.Add($"period={Period}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    /// <summary>The address that opens a budget.</summary>
    public string Opening(BudgetLine line) => (this with { BudgetId = line.Budget.Id, Period = $"{line.Period}" }).ToAddress();

    /// <summary>The line that is open; null where the address names none that there is, and where there are none.</summary>
    public BudgetLine? OpenedIn(BudgetsView view)
    {
        var lines = view.LinesOf(Selection);
        if (BudgetId is not { } id)
            return lines.OrderByDescending(line => GravityOf(line.Standing.State)).FirstOrDefault();
        var ofBudget = view.Lines.Where(line => line.Budget.Id == id).ToList();
        return Period.Length > 0
            ? ofBudget.Find(line => $"{line.Period}" == Period)
            : ofBudget.Find(line => line.Period.Days.Contains(view.Today)) ?? ofBudget.FirstOrDefault();
    }

    private static int GravityOf(BudgetState state) => state switch
    {
        BudgetState.Crossed => 3,
        BudgetState.WillBeCrossed => 2,
        BudgetState.Warning => 1,
        _ => 0,
    };
}
