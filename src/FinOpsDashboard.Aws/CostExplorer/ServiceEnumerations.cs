using Amazon.Runtime;

namespace Amazon.CostExplorer;

/// <summary>Which kind of answer a dimension's values are for.</summary>
public class Context(string value) : ConstantClass(value)
{
    public static readonly Context COST_AND_USAGE = new("COST_AND_USAGE");
    public static readonly Context RESERVATIONS = new("RESERVATIONS");
    public static readonly Context SAVINGS_PLANS = new("SAVINGS_PLANS");

    public static implicit operator Context(string value) => FindValue<Context>(value);
}

/// <summary>Whether a tag key can be grouped and filtered by.</summary>
public class CostAllocationTagStatus(string value) : ConstantClass(value)
{
    public static readonly CostAllocationTagStatus Active = new("Active");
    public static readonly CostAllocationTagStatus Inactive = new("Inactive");

    public static implicit operator CostAllocationTagStatus(string value) => FindValue<CostAllocationTagStatus>(value);
}

/// <summary>Who defines a tag key.</summary>
public class CostAllocationTagType(string value) : ConstantClass(value)
{
    public static readonly CostAllocationTagType AWSGenerated = new("AWSGenerated");
    public static readonly CostAllocationTagType UserDefined = new("UserDefined");

    public static implicit operator CostAllocationTagType(string value) => FindValue<CostAllocationTagType>(value);
}

/// <summary>What costs are filtered by. An open set: any name converts.</summary>
public class Dimension(string value) : ConstantClass(value)
{
    public static readonly Dimension LINKED_ACCOUNT = new("LINKED_ACCOUNT");
    public static readonly Dimension OPERATION = new("OPERATION");
    public static readonly Dimension RECORD_TYPE = new("RECORD_TYPE");
    public static readonly Dimension REGION = new("REGION");
    public static readonly Dimension SERVICE = new("SERVICE");
    public static readonly Dimension USAGE_TYPE = new("USAGE_TYPE");

    public static implicit operator Dimension(string value) => FindValue<Dimension>(value);
}

/// <summary>The length of the periods of an answer.</summary>
public class Granularity(string value) : ConstantClass(value)
{
    public static readonly Granularity DAILY = new("DAILY");
    public static readonly Granularity HOURLY = new("HOURLY");
    public static readonly Granularity MONTHLY = new("MONTHLY");

    public static implicit operator Granularity(string value) => FindValue<Granularity>(value);
}

/// <summary>The kind of a group key.</summary>
public class GroupDefinitionType(string value) : ConstantClass(value)
{
    public static readonly GroupDefinitionType COST_CATEGORY = new("COST_CATEGORY");
    public static readonly GroupDefinitionType DIMENSION = new("DIMENSION");
    public static readonly GroupDefinitionType TAG = new("TAG");

    public static implicit operator GroupDefinitionType(string value) => FindValue<GroupDefinitionType>(value);
}

/// <summary>How a filter compares.</summary>
public class MatchOption(string value) : ConstantClass(value)
{
    public static readonly MatchOption ABSENT = new("ABSENT");
    public static readonly MatchOption CASE_INSENSITIVE = new("CASE_INSENSITIVE");
    public static readonly MatchOption CASE_SENSITIVE = new("CASE_SENSITIVE");
    public static readonly MatchOption CONTAINS = new("CONTAINS");
    public static readonly MatchOption ENDS_WITH = new("ENDS_WITH");
    public static readonly MatchOption EQUALS = new("EQUALS");
    public static readonly MatchOption GREATER_THAN_OR_EQUAL = new("GREATER_THAN_OR_EQUAL");
    public static readonly MatchOption STARTS_WITH = new("STARTS_WITH");

    public static implicit operator MatchOption(string value) => FindValue<MatchOption>(value);
}

/// <summary>What a forecast is of.</summary>
public class Metric(string value) : ConstantClass(value)
{
    public static readonly Metric AMORTIZED_COST = new("AMORTIZED_COST");
    public static readonly Metric BLENDED_COST = new("BLENDED_COST");
    public static readonly Metric NET_AMORTIZED_COST = new("NET_AMORTIZED_COST");
    public static readonly Metric NET_UNBLENDED_COST = new("NET_UNBLENDED_COST");
    public static readonly Metric UNBLENDED_COST = new("UNBLENDED_COST");

    public static implicit operator Metric(string value) => FindValue<Metric>(value);
}

/// <summary>Which way values are sorted.</summary>
public class SortOrder(string value) : ConstantClass(value)
{
    public static readonly SortOrder ASCENDING = new("ASCENDING");
    public static readonly SortOrder DESCENDING = new("DESCENDING");

    public static implicit operator SortOrder(string value) => FindValue<SortOrder>(value);
}
