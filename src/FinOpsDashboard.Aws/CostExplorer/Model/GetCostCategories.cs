using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks for the names of cost categories, or for the values of one.</summary>
public class GetCostCategoriesRequest : AmazonCostExplorerRequest
{
    public string? BillingViewArn { get; set; }

    public string? CostCategoryName { get; set; }

    public Expression? Filter { get; set; }

    public int? MaxResults { get; set; }

    public string? NextPageToken { get; set; }

    public string? SearchString { get; set; }

    public List<SortDefinition>? SortBy { get; set; }

    public DateInterval? TimePeriod { get; set; }
}

/// <summary>One page of the names of cost categories, or of the values of one.</summary>
public class GetCostCategoriesResponse : AmazonWebServiceResponse
{
    public List<string>? CostCategoryNames { get; set; }

    public List<string>? CostCategoryValues { get; set; }

    public string? NextPageToken { get; set; }

    public int? ReturnSize { get; set; }

    public int? TotalSize { get; set; }
}
