namespace FinOpsDashboard.Application.Features;

/// <summary>What a file holds, or everything that is wrong with it; never a part of both.</summary>
/// <param name="Items">What was read; empty when there are faults.</param>
/// <param name="Faults">Each with its place in the file.</param>
public sealed record FileReading<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Faults);
