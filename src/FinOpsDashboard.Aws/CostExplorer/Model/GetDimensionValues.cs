using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks for the values of a dimension.</summary>
public class GetDimensionValuesRequest : AmazonCostExplorerRequest
{
    public string? BillingViewArn { get; set; }

    public Context? Context { get; set; }

    public Dimension? Dimension { get; set; }

    public Expression? Filter { get; set; }

    public int? MaxResults { get; set; }

    public string? NextPageToken { get; set; }

    public string? SearchString { get; set; }

    public List<SortDefinition>? SortBy { get; set; }

    public DateInterval? TimePeriod { get; set; }
}

/// <summary>One page of the values of a dimension.</summary>
public class GetDimensionValuesResponse : AmazonWebServiceResponse
{
    public List<DimensionValuesWithAttributes>? DimensionValues { get; set; }

    public string? NextPageToken { get; set; }

    public int? ReturnSize { get; set; }

    public int? TotalSize { get; set; }
}
