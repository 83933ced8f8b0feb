namespace Amazon.CostExplorer.Model;

/// <summary>A filter: exactly one member is set; And and Or take two operands or more.</summary>
public class Expression
{
    public List<Expression>? And { get; set; }

    public CostCategoryValues? CostCategories { get; set; }

    public DimensionValues? Dimensions { get; set; }

    public Expression? Not { get; set; }

    public List<Expression>? Or { get; set; }

    public TagValues? Tags { get; set; }
}

/// <summary>A dimension and the values that match.</summary>
public class DimensionValues
{
    public Dimension? Key { get; set; }

    public List<string>? MatchOptions { get; set; }

    public List<string>? Values { get; set; }
}

/// <summary>A tag key and the values that match.</summary>
public class TagValues
{
    public string? Key { get; set; }

    public List<string>? MatchOptions { get; set; }

    public List<string>? Values { get; set; }
}

/// <summary>A cost category and the values that match.</summary>
public class CostCategoryValues
{
    public string? Key { get; set; }

    public List<string>? MatchOptions { get; set; }

    public List<string>? Values { get; set; }
}
