namespace Amazon.CostExplorer.Model;

/// <summary>What values are sorted by.</summary>
public class SortDefinition
{
    public string? Key { get; set; }

    public SortOrder? SortOrder { get; set; }
}
