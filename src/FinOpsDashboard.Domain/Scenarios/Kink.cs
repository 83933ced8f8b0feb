namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A volume beyond which tokens cost more.</summary>
/// <param name="From">The volume, as a fraction of the bound.</param>
/// <param name="Slope">How much more they cost, as a monthly cost at the bound; 0 or more.</param>
internal readonly record struct Kink(decimal From, decimal Slope);
