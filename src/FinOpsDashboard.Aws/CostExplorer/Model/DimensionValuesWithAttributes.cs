namespace Amazon.CostExplorer.Model;

/// <summary>A value with what is known about it, such as the name of an account.</summary>
public class DimensionValuesWithAttributes
{
    public Dictionary<string, string>? Attributes { get; set; }

    public string? Value { get; set; }
}
