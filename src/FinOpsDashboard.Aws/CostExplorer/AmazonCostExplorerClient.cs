using Amazon.CostExplorer.Internal;
using Amazon.CostExplorer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CostExplorer;

/// <summary>A client for AWS Cost Explorer.</summary>
public class AmazonCostExplorerClient : AmazonServiceClient, IAmazonCostExplorer
{
    private static readonly CostExplorerMetadata Metadata = new();

    /// <summary>Takes the credentials of the default chain, looked up when the first request is sent.</summary>
    public AmazonCostExplorerClient(AmazonCostExplorerConfig clientConfig)
        : base(clientConfig)
    {
    }

    /// <summary>Takes credentials.</summary>
    public AmazonCostExplorerClient(AWSCredentials credentials, AmazonCostExplorerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc />
    public virtual Task<GetCostAndUsageResponse> GetCostAndUsageAsync(
        GetCostAndUsageRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetCostAndUsageResponse>("GetCostAndUsage", request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetDimensionValuesResponse> GetDimensionValuesAsync(
        GetDimensionValuesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetDimensionValuesResponse>("GetDimensionValues", request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetTagsResponse> GetTagsAsync(GetTagsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetTagsResponse>("GetTags", request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetCostCategoriesResponse> GetCostCategoriesAsync(
        GetCostCategoriesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetCostCategoriesResponse>("GetCostCategories", request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<ListCostAllocationTagsResponse> ListCostAllocationTagsAsync(
        ListCostAllocationTagsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListCostAllocationTagsResponse>("ListCostAllocationTags", request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetCostForecastResponse> GetCostForecastAsync(
        GetCostForecastRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetCostForecastResponse>("GetCostForecast", request, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new CostExplorerEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new CostExplorerAuthSchemeHandler());
    }

    private Task<TResponse> CallAsync<TResponse>(
        string operation, AmazonCostExplorerRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = new CostExplorerRequestMarshaller(operation),
                ResponseUnmarshaller = CostExplorerResponseUnmarshaller<TResponse>.Instance,
            },
            cancellationToken);
}
