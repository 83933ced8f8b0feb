namespace Amazon.CostExplorer.Model;

/// <summary>A key that costs are grouped by.</summary>
public class GroupDefinition
{
    public string? Key { get; set; }

    public GroupDefinitionType? Type { get; set; }
}
