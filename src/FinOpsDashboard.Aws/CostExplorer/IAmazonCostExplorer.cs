using Amazon.CostExplorer.Model;
using Amazon.Runtime;

namespace Amazon.CostExplorer;

/// <summary>The operations of AWS Cost Explorer that are in use here. Every answered page costs money.</summary>
public interface IAmazonCostExplorer : IDisposable
{
    /// <summary>The configuration of the client.</summary>
    IClientConfig Config { get; }

    /// <summary>Cost and usage by period, filtered and grouped by up to two keys.</summary>
    Task<GetCostAndUsageResponse> GetCostAndUsageAsync(GetCostAndUsageRequest request, CancellationToken cancellationToken = default);

    /// <summary>The values that a dimension took in a period.</summary>
    Task<GetDimensionValuesResponse> GetDimensionValuesAsync(GetDimensionValuesRequest request, CancellationToken cancellationToken = default);

    /// <summary>The tag keys in use, or the values of one.</summary>
    Task<GetTagsResponse> GetTagsAsync(GetTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The names of cost categories in use, or the values of one.</summary>
    Task<GetCostCategoriesResponse> GetCostCategoriesAsync(GetCostCategoriesRequest request, CancellationToken cancellationToken = default);

    /// <summary>The cost allocation tags and whether each is active. Management account only.</summary>
    Task<ListCostAllocationTagsResponse> ListCostAllocationTagsAsync(
        ListCostAllocationTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>What AWS expects the coming days or months to cost.</summary>
    Task<GetCostForecastResponse> GetCostForecastAsync(GetCostForecastRequest request, CancellationToken cancellationToken = default);
}
