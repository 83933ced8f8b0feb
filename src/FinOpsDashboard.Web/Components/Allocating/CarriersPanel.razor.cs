using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Spending;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>Who carries a month's bill; the rows add up to it.</summary>
public sealed partial class CarriersPanel
{
    private IReadOnlyList<CarrierRow> _rows = [];
    private Usd _direct;
    private Usd _shared;
    private Usd _idle;
    private string? _note;

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required MonthAllocationView View { get; set; }

    protected override void OnParametersSet()
    {
        _rows = CarrierRow.Of(View);
        (_direct, _shared, _idle) = (Sum(feature => feature.Direct), Sum(feature => feature.SharedTotal), Sum(feature => feature.Idle));
        _note = $"{SpendWording.Of(View.Basis)}; usage without credits, refunds and tax. The rows add up to the bill to the last digit.";
    }

    private Usd Sum(Func<Domain.Allocation.AllocatedFeature, Usd> amount) => View.Allocated.Features.Sum(amount);

    private string ShareOf(Usd amount) => View.Allocated.Total == Usd.Zero ? "–" : Format.Percent(amount / View.Allocated.Total);
}
