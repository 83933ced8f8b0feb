using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws;

/// <summary>Says in Cost Explorer's terms what a query filters and groups by.</summary>
internal static class CostExpression
{
    /// <summary>And takes two operands or more, so a filter for services alone stands without it.</summary>
    public static Expression FilterOf(CostQuery query)
    {
        var services = OneOf(Dimension.SERVICE, query.Services);
        return query.ExcludedRecordTypes.Count == 0
            ? services
            : new Expression { And = [services, new Expression { Not = OneOf(Dimension.RECORD_TYPE, query.ExcludedRecordTypes) }] };
    }

    public static GroupDefinition GroupOf(CostGrouping grouping) => grouping.Kind switch
    {
        CostGroupingKind.Service => By(Dimension.SERVICE),
        CostGroupingKind.UsageType => By(Dimension.USAGE_TYPE),
        CostGroupingKind.RecordType => By(Dimension.RECORD_TYPE),
        CostGroupingKind.LinkedAccount => By(Dimension.LINKED_ACCOUNT),
        CostGroupingKind.Tag => new GroupDefinition { Type = GroupDefinitionType.TAG, Key = grouping.Name },
        CostGroupingKind.CostCategory => new GroupDefinition { Type = GroupDefinitionType.COST_CATEGORY, Key = grouping.Name },
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping.Kind, "There is no such kind of group."),
    };

    /// <summary>
    /// Tags and cost categories come as <c>Key$Value</c>. The key is cut off by its length, as either side may contain the sign.
    /// </summary>
    /// <exception cref="MalformedAnswerException">The value belongs to another key.</exception>
    public static string ValueOf(CostGrouping grouping, string sent)
    {
        if (grouping.Kind is not (CostGroupingKind.Tag or CostGroupingKind.CostCategory)) return sent;
        var prefix = grouping.Name + "$";
        return sent.StartsWith(prefix, StringComparison.Ordinal)
            ? sent[prefix.Length..]
            : throw new MalformedAnswerException($"A group's key is '{sent}', which does not begin with '{prefix}'.");
    }

    /// <summary>Matches any of the values of a dimension.</summary>
    public static Expression OneOf(Dimension dimension, IReadOnlyList<string> values) =>
        new() { Dimensions = new DimensionValues { Key = dimension, Values = [.. values] } };

    private static GroupDefinition By(Dimension dimension) => new() { Type = GroupDefinitionType.DIMENSION, Key = dimension.Value };
}
