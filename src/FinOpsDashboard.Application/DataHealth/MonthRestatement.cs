using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>What changed in a month after its days had been final.</summary>
/// <param name="Month">The month.</param>
/// <param name="Times">How many syncs or imports brought a change.</param>
/// <param name="DayCount">How many of its days changed.</param>
/// <param name="Changes">How many amounts changed; one that changed twice counts twice.</param>
/// <param name="Last">When the last change was noted, UTC.</param>
/// <param name="Change">By how much in total: the exact sum of after − before, unblended cost of usage charges.</param>
public sealed record MonthRestatement(BillingMonth Month, int Times, int DayCount, int Changes, DateTimeOffset Last, Usd Change);
