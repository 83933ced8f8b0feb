using FinOpsDashboard.Domain.Spend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The rules of a feature while they are edited.</summary>
public sealed partial class RuleTable
{
    private static readonly IReadOnlyList<string> Routes = [.. Enum.GetValues<BillingRoute>().Select(route => route.ToWord())];

    /// <summary>The rules, in the order they are tried; edited in place.</summary>
    [Parameter, EditorRequired]
    public required List<RuleForm> Rules { get; set; }

    /// <summary>The split dimensions that the ledger knows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Dimensions { get; set; }

    /// <summary>The models on the bill.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>A dimension that is not pulled any more stays choosable where it is chosen.</summary>
    private IEnumerable<string> DimensionsOf(RuleForm rule) =>
        rule.Dimension.Length == 0 || Dimensions.Contains(rule.Dimension) ? Dimensions : Dimensions.Append(rule.Dimension);
}
