using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws;

/// <summary>The keys that the account can divide its costs by.</summary>
internal sealed partial class CostExplorerSource : IAccountKeySource
{
    private const int MostAllocationTagsPerPage = 1000;

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetTagKeysAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken) =>
        window.IsEmpty
            ? Task.FromResult<CostAnswer<IReadOnlyList<string>>>(CostExplorerErrors.EmptyPeriod(window))
            : _pages.ReadAsync(
                new PagedQuery<GetTagsResponse, IReadOnlyList<string>>(
                    "GetTags",
                    (client, token, stop) => client.GetTagsAsync(
                        new GetTagsRequest { TimePeriod = IntervalOf(window), Filter = FilterOf(services), NextPageToken = token }, stop),
                    page => page.NextPageToken,
                    () => new NameCollector<GetTagsResponse>(nameof(GetTagsResponse.Tags), page => page.Tags)),
                meter,
                cancellationToken);

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetCostCategoriesAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken) =>
        window.IsEmpty
            ? Task.FromResult<CostAnswer<IReadOnlyList<string>>>(CostExplorerErrors.EmptyPeriod(window))
            : _pages.ReadAsync(
                new PagedQuery<GetCostCategoriesResponse, IReadOnlyList<string>>(
                    "GetCostCategories",
                    (client, token, stop) => client.GetCostCategoriesAsync(
                        new GetCostCategoriesRequest { TimePeriod = IntervalOf(window), Filter = FilterOf(services), NextPageToken = token }, stop),
                    page => page.NextPageToken,
                    () => new NameCollector<GetCostCategoriesResponse>(nameof(GetCostCategoriesResponse.CostCategoryNames), page => page.CostCategoryNames ?? [])),
                meter,
                cancellationToken);

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<AllocationTagState>>> GetAllocationTagsAsync(CostRequestMeter meter, CancellationToken cancellationToken) =>
        _pages.ReadAsync(
            new PagedQuery<ListCostAllocationTagsResponse, IReadOnlyList<AllocationTagState>>(
                "ListCostAllocationTags",
                (client, token, stop) => client.ListCostAllocationTagsAsync(
                    new ListCostAllocationTagsRequest { MaxResults = MostAllocationTagsPerPage, NextToken = token }, stop),
                page => page.NextToken,
                () => new AllocationTagCollector()),
            meter,
            cancellationToken);

    private static Expression? FilterOf(IReadOnlyList<string>? services) =>
        services is null ? null : CostExpression.OneOf(Dimension.SERVICE, services);
}
