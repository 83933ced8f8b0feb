namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// What the workload asks of units of capacity: a ratio kept as two numbers, because whether it is a whole number decides about one unit more.
/// </summary>
/// <param name="TokensPerRequest">Tokens that reach the units per request of the workload.</param>
/// <param name="TokensPerUnitMonth">Tokens that one unit delivers in a month of steady use; above 0.</param>
public readonly record struct UnitLoad(decimal TokensPerRequest, decimal TokensPerUnitMonth)
{
    /// <summary>No tokens at all.</summary>
    public static UnitLoad None => new(0m, 1m);

    /// <summary>The load that needs more units.</summary>
    public static UnitLoad Larger(UnitLoad first, UnitLoad second) =>
        first.TokensPerRequest / first.TokensPerUnitMonth >= second.TokensPerRequest / second.TokensPerUnitMonth ? first : second;

    /// <summary>The units that a number of requests per month would fill, with a fraction.</summary>
    public decimal UnitsFor(decimal requestsPerMonth) => requestsPerMonth * TokensPerRequest / TokensPerUnitMonth;
}
