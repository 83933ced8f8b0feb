using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A shared cost in a file of a plan.</summary>
/// <param name="Id">Its id; <c>unallocated</c> divides what no rule takes. Rules name it as <c>shared:ID</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Method">By what it is divided: <c>tokens</c>, <c>directCost</c>, <c>evenly</c>, <c>fixedShares</c> or <c>usedCapacity</c>.</param>
/// <param name="Features">Who shares it; left out for every feature with spend of the month.</param>
/// <param name="Owner">With <c>usedCapacity</c>: the feature that bought the capacity.</param>
/// <param name="InputTokensPerUnitMinute">With <c>usedCapacity</c>: input tokens that a model unit takes a minute.</param>
/// <param name="OutputTokensPerUnitMinute">With <c>usedCapacity</c>: output tokens that a model unit gives a minute.</param>
public sealed record PlanSharedCost(
    string Id,
    string Name,
    string Method,
    IReadOnlyList<PlanReceiver>? Features = null,
    string? Owner = null,
    decimal? InputTokensPerUnitMinute = null,
    decimal? OutputTokensPerUnitMinute = null)
{
    internal static PlanSharedCost Of(SharedCost cost) => new(
        cost.Id,
        cost.Name,
        cost.Method.ToWord(),
        cost.Receivers.Count == 0 ? null : [.. cost.Receivers.Select(receiver => new PlanReceiver(receiver.FeatureId, receiver.Percent))],
        cost.OwnerId,
        cost.InputTokensPerUnitMinute,
        cost.OutputTokensPerUnitMinute);
}
