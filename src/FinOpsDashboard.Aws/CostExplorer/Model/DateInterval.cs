namespace Amazon.CostExplorer.Model;

/// <summary>Days as yyyy-MM-dd, the start inclusive, the end exclusive.</summary>
public class DateInterval
{
    public string? End { get; set; }

    public string? Start { get; set; }
}
