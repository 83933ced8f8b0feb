namespace FinOpsDashboard.Domain.Choosing;

/// <summary>When a lever fits a feature. A rule is data: adding one is adding an item to a list.</summary>
/// <param name="Kind">The lever's word in documents; empty for the advice to leave things as they are.</param>
/// <param name="Name">The lever in a reader's words.</param>
/// <param name="Conditions">What must be so, each of them.</param>
/// <param name="Note">What to know whether or not it fits; empty where there is nothing.</param>
public sealed record LeverRule(string Kind, string Name, IReadOnlyList<RuleCondition> Conditions, string Note = "");
