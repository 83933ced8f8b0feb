using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks for cost and usage by period.</summary>
public class GetCostAndUsageRequest : AmazonCostExplorerRequest
{
    public string? BillingViewArn { get; set; }

    public Expression? Filter { get; set; }

    public Granularity? Granularity { get; set; }

    public List<GroupDefinition>? GroupBy { get; set; }

    public List<string>? Metrics { get; set; }

    public string? NextPageToken { get; set; }

    public DateInterval? TimePeriod { get; set; }
}

/// <summary>One page of cost and usage by period.</summary>
public class GetCostAndUsageResponse : AmazonWebServiceResponse
{
    public List<DimensionValuesWithAttributes>? DimensionValueAttributes { get; set; }

    public List<GroupDefinition>? GroupDefinitions { get; set; }

    public string? NextPageToken { get; set; }

    public List<ResultByTime>? ResultsByTime { get; set; }
}
