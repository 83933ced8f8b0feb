using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>What storing exports did.</summary>
/// <param name="Changes">Ledger rows changed: base facts, credits, refunds and tax.</param>
/// <param name="Period">From the first to the last day that the files cover.</param>
/// <param name="DaysHeld">Days that a better source holds, and which were left as they are.</param>
/// <param name="DaysInConflict">Days of which another source says something different.</param>
public sealed record StagedOutcome(RowChanges Changes, DateRange Period, int DaysHeld, int DaysInConflict);
