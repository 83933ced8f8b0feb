using FinOpsDashboard.Domain.Choosing;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>A lever as it is offered to a feature.</summary>
/// <param name="Candidate">The lever with its assumptions, effort and risk.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Assumes">What is assumed about it, as a short sentence.</param>
public sealed record LeverOffer(LeverCandidate Candidate, string Name, string Assumes);
