using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Spending;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>The cost bases side by side, and the charges of one of them.</summary>
public sealed partial class CostBasisPanel
{
    private const string Note =
        "Each column is a figure of its own; two of them are never added. List: billed quantities at the list prices of the month’s last day, without negotiated discounts. "
        + "Unblended: as charged on the day. Amortized: fees spread over their term. Net: after discounts. The first table has usage and other charges, without credits, "
        + "refunds and tax; those stand in the second.";

    private IReadOnlyList<CostBasisRow> _rows = [];
    private SpendMetric _chosen = SpendMetric.Unblended;

    /// <summary>The months, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CostBasisMonth> Months { get; set; }

    protected override void OnParametersSet() => _rows = [.. Months.Select(CostBasisRow.Of)];

    private static string NameOf(SpendMetric metric) => metric switch
    {
        SpendMetric.Unblended => "Unblended",
        SpendMetric.Amortized => "Amortized",
        SpendMetric.NetUnblended => "Net unblended",
        SpendMetric.NetAmortized => "Net amortized",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is no cost basis."),
    };

    private void Choose(ChangeEventArgs change)
    {
        if (Enum.TryParse<SpendMetric>(change.Value as string, out var metric)) _chosen = metric;
    }
}
