using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>What the page of reconciliation shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record ReconcileFilter
{
    private const string Path = "/reconcile";

    /// <summary>The month; null for the last one that is over.</summary>
    public BillingMonth? Month { get; init; }

    /// <summary>The feature whose causes are shown; empty for none.</summary>
    public string FeatureId { get; init; } = "";

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static ReconcileFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ReconcileFilter
        {
            Month = BillingMonth.TryParse(Value("month"), out var month) ? month : null,
            FeatureId = Value("feature"),
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Month is { } month) parts.Add($"month={month}");
        if (FeatureId.Length > 0) parts.Add($"feature={Uri.EscapeDataString(FeatureId)}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
