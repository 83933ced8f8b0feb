using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>A week that somebody typed, or everything that is wrong with it; never a part of both.</summary>
/// <param name="Week">The week; null when there are faults.</param>
/// <param name="Shape">How the text was understood, so that a reader sees a misunderstanding: <c>7 lines of 24 numbers, Monday first</c>.</param>
/// <param name="Faults">Each with its line and column.</param>
public sealed record WeekReading(DemandWeek? Week, string Shape, IReadOnlyList<string> Faults);
