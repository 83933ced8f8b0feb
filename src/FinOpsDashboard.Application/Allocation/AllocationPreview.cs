using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What another plan would move, before anything is stored. Unblended usage cost.</summary>
/// <param name="Months">Every month of the ledger, in order.</param>
/// <param name="Names">The names of carriers.</param>
public sealed record AllocationPreview(IReadOnlyList<PreviewMonth> Months, CarrierNames Names)
{
    /// <summary>The months that would change only if they were asked for.</summary>
    public IReadOnlyList<PreviewMonth> Held => [.. Months.Where(month => month.Planned.IsHeld && month.IsTouched)];

    /// <summary>The months that are allocated anew, changed or not.</summary>
    /// <param name="applyFrom">The first closed month that is asked for; null for none.</param>
    public IReadOnlyList<PreviewMonth> Applied(BillingMonth? applyFrom) =>
        [.. Months.Where(month => !month.Planned.IsHeld || month.Planned.Month >= applyFrom)];

    /// <summary>How much would change hands.</summary>
    public Usd Moved(BillingMonth? applyFrom) => Applied(applyFrom).Sum(month => month.Moved);

    /// <summary>Who gains and loses over the months that are allocated anew, the largest change first; those without one are left out.</summary>
    public IReadOnlyList<PreviewCarrier> Carriers(BillingMonth? applyFrom) =>
    [
        .. Applied(applyFrom).SelectMany(month => month.Moves).GroupBy(move => move.CarrierId, StringComparer.Ordinal)
            .Select(group => new PreviewCarrier(group.Key, Names.NameOf(group.Key), group.Sum(move => move.Before), group.Sum(move => move.After)))
            .Where(carrier => carrier.Change != Usd.Zero)
            .OrderByDescending(carrier => decimal.Abs(carrier.Change.Amount)).ThenBy(carrier => carrier.Id, StringComparer.Ordinal),
    ];
}
