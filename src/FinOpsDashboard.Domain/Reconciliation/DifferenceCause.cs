using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>One likely cause of a difference, with its amount.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Its part of the difference, with the sign of the difference that it makes.</param>
/// <param name="Lines">The billed lines that it is computed from; empty where no line has it.</param>
public sealed record DifferenceCause(CauseKind Kind, Usd Amount, IReadOnlyList<ReconciledLine> Lines);
