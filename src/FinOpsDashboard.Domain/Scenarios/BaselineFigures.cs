using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The figures of the baseline.</summary>
/// <param name="MonthlyCost">Month 1.</param>
/// <param name="TotalCost">The whole horizon.</param>
/// <param name="CostPerThousandRequests">Total cost over the requests of the horizon; null without requests.</param>
/// <param name="BlendedPricePerMillion">USD per million tokens at the workload's mix of input and output; null without tokens.</param>
public sealed record BaselineFigures(Usd MonthlyCost, Usd TotalCost, Usd? CostPerThousandRequests, Usd? BlendedPricePerMillion);
