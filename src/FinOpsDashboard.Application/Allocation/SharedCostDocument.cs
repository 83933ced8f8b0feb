using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>How a shared cost was divided in a month.</summary>
/// <param name="Id">Its id; <c>unallocated</c> for what no rule takes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Method">By what it is divided: <c>tokens</c>, <c>directCost</c>, <c>evenly</c>, <c>fixedShares</c> or <c>usedCapacity</c>.</param>
/// <param name="Amount">What rules gave it, USD.</param>
/// <param name="Parts">What features take of it.</param>
/// <param name="Owner">Who owns what stood idle; null where nothing is divided by use.</param>
/// <param name="Idle">What stood idle, USD.</param>
/// <param name="UsedShare">The used share of the capacity; null where nothing is divided by use.</param>
/// <param name="Undivided">What could not be divided, USD.</param>
/// <param name="Reason">Why not; null when all was.</param>
public sealed record SharedCostDocument(
    string Id,
    string Name,
    string Method,
    string Amount,
    IReadOnlyList<SharedPartDocument> Parts,
    string? Owner,
    string Idle,
    decimal? UsedShare,
    string Undivided,
    string? Reason)
{
    internal static SharedCostDocument Of(SharedCostMonth month) => new(
        month.Cost.Id,
        month.Cost.Name,
        month.Cost.Method.ToWord(),
        AllocationDocument.Exact(month.Amount),
        [.. month.Parts.Select(part => new SharedPartDocument(part.FeatureId, ExactText.Of(part.Weight), AllocationDocument.Exact(part.Amount)))],
        month.Cost.OwnerId,
        AllocationDocument.Exact(month.Idle),
        AllocationDocument.Share(month.UsedShare),
        AllocationDocument.Exact(month.Undivided),
        month.Reason);
}
