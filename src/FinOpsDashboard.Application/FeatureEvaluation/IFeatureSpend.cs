using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What features were billed, from the monthly rollup.</summary>
public interface IFeatureSpend
{
    /// <summary>The billed months of a feature in order; months without spend are left out.</summary>
    /// <param name="featureId">The feature.</param>
    /// <param name="from">The first month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<BilledMonth>> GetMonthsAsync(string featureId, BillingMonth from, CancellationToken cancellationToken);

    /// <summary>The billed months of every feature in order, by feature; features and months without spend are left out.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<string, IReadOnlyList<BilledMonth>>> GetMonthsOfAllAsync(BillingMonth from, CancellationToken cancellationToken);

    /// <summary>When amounts of the bill were last pulled or imported, UTC; null when never.</summary>
    Task<DateTimeOffset?> GetAsOfAsync(CancellationToken cancellationToken);
}
