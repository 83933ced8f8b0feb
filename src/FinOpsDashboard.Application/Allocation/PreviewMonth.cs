using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A month of a preview.</summary>
/// <param name="Planned">The month and whether it is held.</param>
/// <param name="Moves">Who gains and loses by rules; those without a change included.</param>
/// <param name="DividesOtherwise">Whether shared costs of the month would be divided otherwise: how much that moves is not in the moves.</param>
public sealed record PreviewMonth(PlannedMonth Planned, IReadOnlyList<CarrierMove> Moves, bool DividesOtherwise = false)
{
    /// <summary>How much would change hands.</summary>
    public Usd Moved => Moves.Where(move => move.Change > Usd.Zero).Sum(move => move.Change);

    /// <summary>Whether anybody gains or loses.</summary>
    public bool IsTouched => DividesOtherwise || Moves.Any(move => move.Change != Usd.Zero);
}
