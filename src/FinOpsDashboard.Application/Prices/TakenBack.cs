namespace FinOpsDashboard.Application.Prices;

/// <summary>How an override or a discount was taken back.</summary>
/// <param name="From">The first UTC day on which it holds no more. On its own first day, or before, it is as if it had never been entered.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who did it.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record TakenBack(DateOnly From, string Reason, string Author, DateTimeOffset EnteredAt);
