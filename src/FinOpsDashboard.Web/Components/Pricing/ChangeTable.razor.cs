using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.PriceImport;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Prices that an import changes. A list may have thousands: only rows in sight are drawn.</summary>
public sealed partial class ChangeTable
{
    private List<Line> _lines = [];

    /// <summary>What the table holds.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The changes.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PriceChange> Changes { get; set; }

    protected override void OnParametersSet() => _lines =
    [
        .. Changes.Select(change => new Line(
            PriceImportText.WhatOf(change.Point),
            change.Point.EffectiveFrom is { } day ? Format.Day(day) : "",
            change.Old is { } old ? Format.UnitPrice(old.ListUnitPrice) : "none",
            Format.UnitPrice(change.Point.ListUnitPrice),
            change.Fraction is { } fraction ? Format.Change(fraction) : "",
            change.Point.Unit)),
    ];

    private sealed record Line(string What, string From, string Old, string New, string Difference, string Unit);
}
