using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>The key figures of an allocated month.</summary>
public sealed partial class AllocationTiles
{
    private Usd _shared;
    private Usd _rest;
    private string? _costs;
    private string? _restOf;

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required MonthAllocationView View { get; set; }

    private AllocatedMonth Month => View.Allocated;

    protected override void OnParametersSet()
    {
        _shared = Month.Features.Sum(feature => feature.SharedTotal);
        _rest = Month.Undivided + Month.Unallocated + Month.Unsplit;
        var count = Month.SharedCosts.Count(cost => cost.Parts.Count > 0);
        _costs = count == 0 ? "no cost is shared" : $"{Format.Count(count)} shared {(count == 1 ? "cost" : "costs")}";
        _restOf = Percent(Month.AllocatedShare is { } share ? 1m - share : null) is { } part ? $"{part} of the bill" : null;
    }

    private static string? Percent(decimal? share) => share is { } known ? Format.Percent(known) : null;
}
