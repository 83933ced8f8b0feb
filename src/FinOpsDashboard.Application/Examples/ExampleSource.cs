namespace FinOpsDashboard.Application.Examples;

/// <summary>Where a price or a claim comes from.</summary>
/// <param name="Title">What is found there.</param>
/// <param name="Address">Where.</param>
/// <param name="RetrievedOn">The day it was read.</param>
public sealed record ExampleSource(string Title, Uri Address, DateOnly RetrievedOn);
