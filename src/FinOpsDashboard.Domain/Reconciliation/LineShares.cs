using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Says how much of what no feature carries is likely a feature's: as much as it has of what features carry of the same usage type.</summary>
internal sealed class LineShares
{
    private readonly ILookup<(string Service, string UsageType), ReconciledLine> _remainders;
    private readonly Dictionary<(string Service, string UsageType), decimal> _carried;

    public LineShares(IReadOnlyList<ReconciledLine> lines)
    {
        _remainders = lines.Where(IsRemainder).ToLookup(KeyOf);
        _carried = lines.Where(line => !IsRemainder(line)).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.Sum(line => line.Line.Quantity));
    }

    /// <summary>The lines that no feature carries of usage types that a feature has, each with the feature's share of 0 to 1.</summary>
    public IEnumerable<(ReconciledLine Line, decimal Share)> NotAllocatedBeside(IEnumerable<ReconciledLine> own) =>
        from line in own
        where !IsRemainder(line) && line.Line.Quantity > 0
        let carried = _carried[KeyOf(line)]
        where carried > 0
        from remainder in _remainders[KeyOf(line)]
        select (remainder, Math.Min(1m, line.Line.Quantity / carried));

    private static bool IsRemainder(ReconciledLine line) => line.Line.CarrierId is Allocator.Unallocated or Allocator.Unsplit;

    private static (string Service, string UsageType) KeyOf(ReconciledLine line) => (line.Line.Service, line.Line.UsageType);
}
