using FinOpsDashboard.Application.Allocation;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>The rules of allocation, ready to edit, and their history.</summary>
/// <param name="Form">The plan that is edited.</param>
/// <param name="History">All plans, the newest first.</param>
/// <param name="Dimensions">The split dimensions that a rule may look at.</param>
/// <param name="Models">The models on the bill.</param>
public sealed record AllocationRulesView(
    PlanForm Form, IReadOnlyList<PlanVersion> History, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Models);
