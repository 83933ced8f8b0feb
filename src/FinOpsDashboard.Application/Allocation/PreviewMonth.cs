using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A month of a preview.</summary>
/// <param name="Planned">The month and whether it is held.</param>
/// <param name="Moves">Who gains and loses; those without a change included.</param>
public sealed record PreviewMonth(PlannedMonth Planned, IReadOnlyList<CarrierMove> Moves)
{
    /// <summary>How much would change hands.</summary>
    public Usd Moved => Moves.Where(move => move.Change > Usd.Zero).Sum(move => move.Change);

    /// <summary>Whether anybody gains or loses.</summary>
    public bool IsTouched => Moves.Any(move => move.Change != Usd.Zero);
}
