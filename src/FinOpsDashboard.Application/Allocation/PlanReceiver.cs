namespace FinOpsDashboard.Application.Allocation;

/// <summary>A feature that shares a cost, in a file of a plan.</summary>
/// <param name="Feature">Its id.</param>
/// <param name="Percent">With <c>fixedShares</c>: its share in percent.</param>
public sealed record PlanReceiver(string Feature, decimal? Percent = null);
