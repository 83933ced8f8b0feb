using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>What the page of unit costs shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record UnitCostFilter
{
    private const string Path = "/unit-costs";

    /// <summary>The last month; null for the last one that is over.</summary>
    public BillingMonth? Month { get; init; }

    /// <summary>The figure that the chart draws, by its key.</summary>
    public string Figure { get; init; } = UnitFigure.PerMillionTokens;

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static UnitCostFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new UnitCostFilter
        {
            Month = BillingMonth.TryParse(Value("month"), out var month) ? month : null,
            Figure = Value("figure") is { Length: > 0 } figure ? figure : UnitFigure.PerMillionTokens,
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Month is { } month) parts.Add($"month={month}");
        if (Figure != UnitFigure.PerMillionTokens) parts.Add($"figure={Uri.EscapeDataString(Figure)}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
