using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks for tag keys, or for the values of one.</summary>
public class GetTagsRequest : AmazonCostExplorerRequest
{
    public string? BillingViewArn { get; set; }

    public Expression? Filter { get; set; }

    public int? MaxResults { get; set; }

    public string? NextPageToken { get; set; }

    public string? SearchString { get; set; }

    public List<SortDefinition>? SortBy { get; set; }

    public string? TagKey { get; set; }

    public DateInterval? TimePeriod { get; set; }
}

/// <summary>One page of tag keys or values; an empty value stands for what is untagged.</summary>
public class GetTagsResponse : AmazonWebServiceResponse
{
    public string? NextPageToken { get; set; }

    public int? ReturnSize { get; set; }

    public List<string>? Tags { get; set; }

    public int? TotalSize { get; set; }
}
