namespace Amazon.CostExplorer.Model;

/// <summary>The costs of one period.</summary>
public class ResultByTime
{
    public bool? Estimated { get; set; }

    public List<Group>? Groups { get; set; }

    public DateInterval? TimePeriod { get; set; }

    public Dictionary<string, MetricValue>? Total { get; set; }
}

/// <summary>The costs under one combination of group keys.</summary>
public class Group
{
    public List<string>? Keys { get; set; }

    public Dictionary<string, MetricValue>? Metrics { get; set; }
}

/// <summary>An amount with its unit, both as text.</summary>
public class MetricValue
{
    public string? Amount { get; set; }

    public string? Unit { get; set; }
}
