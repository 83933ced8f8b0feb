using FinOpsDashboard.Application.Spending.Comparing;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>One combination of keys in both periods, with readable names.</summary>
public sealed record ComparedLine(IReadOnlyList<SpendLineKey> Keys, ComparedRow Row)
{
    /// <summary>The keys as one name.</summary>
    public string Label => SpendView.LabelOf(Keys);
}
