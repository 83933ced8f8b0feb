using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What one carrier was billed for one usage type of one service in a month: usage charges alone.</summary>
/// <param name="CarrierId">The feature that carries it, <see cref="Allocator.Unallocated"/> or <see cref="Allocator.Unsplit"/>.</param>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Quantity">UsageQuantity in the usage type's own unit; corrections may make it negative.</param>
/// <param name="Cost">Unblended, with every digit that was billed.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record BilledLine(string CarrierId, string Service, string UsageType, decimal Quantity, Usd Cost, bool IsEstimated)
{
    /// <summary>Model, token kind, tier, scope, Region and unit, as the usage type says.</summary>
    public UsageTypeReading Reading { get; } = UsageTypeReader.Read(Service, UsageType);

    /// <summary>What allocation rules can know of it.</summary>
    public ChargeIdentity Identity => new(Service, UsageType, Reading.Model, Reading.Route, Reading.RegionId);

    /// <summary>Whether it is paid by time, used or not: model units, reserved tokens per minute, copies of imported models.</summary>
    public bool IsCapacity => QuantityUnits.PaidByTime.Contains(Reading.Unit);
}
