using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks what coming periods are expected to cost.</summary>
public class GetCostForecastRequest : AmazonCostExplorerRequest
{
    public string? BillingViewArn { get; set; }

    public Expression? Filter { get; set; }

    public Granularity? Granularity { get; set; }

    public Metric? Metric { get; set; }

    public int? PredictionIntervalLevel { get; set; }

    public DateInterval? TimePeriod { get; set; }
}

/// <summary>What AWS expects, in total and by period.</summary>
public class GetCostForecastResponse : AmazonWebServiceResponse
{
    public List<ForecastResult>? ForecastResultsByTime { get; set; }

    public MetricValue? Total { get; set; }
}

/// <summary>What AWS expects of one period, as text.</summary>
public class ForecastResult
{
    public string? MeanValue { get; set; }

    public string? PredictionIntervalLowerBound { get; set; }

    public string? PredictionIntervalUpperBound { get; set; }

    public DateInterval? TimePeriod { get; set; }
}
