using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>Names the keys of the account. Every call asks over the network and may cost money; a page never calls it by itself.</summary>
public interface IAccountKeySource
{
    /// <summary>The tag keys on costs.</summary>
    /// <param name="window">The days of the costs.</param>
    /// <param name="services">Only costs of these services; null for all. Not empty.</param>
    /// <param name="meter">Counts every answered page; one that it does not allow is not asked for.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    Task<CostAnswer<IReadOnlyList<string>>> GetTagKeysAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken);

    /// <summary>The cost categories on costs; the parameters are those of <see cref="GetTagKeysAsync"/>.</summary>
    Task<CostAnswer<IReadOnlyList<string>>> GetCostCategoriesAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken);

    /// <summary>The cost allocation tags, active or not. Only the management account may ask.</summary>
    Task<CostAnswer<IReadOnlyList<AllocationTagState>>> GetAllocationTagsAsync(CostRequestMeter meter, CancellationToken cancellationToken);
}
