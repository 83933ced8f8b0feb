using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks for the cost allocation tags.</summary>
public class ListCostAllocationTagsRequest : AmazonCostExplorerRequest
{
    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public CostAllocationTagStatus? Status { get; set; }

    public List<string>? TagKeys { get; set; }

    public CostAllocationTagType? Type { get; set; }
}

/// <summary>One page of cost allocation tags.</summary>
public class ListCostAllocationTagsResponse : AmazonWebServiceResponse
{
    public List<CostAllocationTag>? CostAllocationTags { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>A tag key that costs can be allocated by.</summary>
public class CostAllocationTag
{
    public string? LastUpdatedDate { get; set; }

    public string? LastUsedDate { get; set; }

    public CostAllocationTagStatus? Status { get; set; }

    public string? TagKey { get; set; }

    public CostAllocationTagType? Type { get; set; }
}
