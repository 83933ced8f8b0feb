namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>A rule that every row has to keep.</summary>
/// <param name="Id">Its id in the rule model of FOCUS 1.2, such as <c>BilledCost-C-003-M</c>.</param>
/// <param name="Column">The column that breaks it.</param>
/// <param name="Severity">How much that matters.</param>
/// <param name="Says">What is required, as words that follow the column's name.</param>
/// <param name="Advice">What to do.</param>
public sealed record FocusRule(string Id, string Column, FocusSeverity Severity, string Says, string Advice)
{
    /// <summary>Whether a row breaks it.</summary>
    internal Func<FocusRecord, bool> IsBroken { get; init; } = _ => false;

    /// <summary>The columns that it looks at beside its own: a file without one of them is not asked.</summary>
    internal IReadOnlyList<string> Needs { get; init; } = [];
}
