using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>What the page of allocation shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record AllocationFilter
{
    private const string Path = "/allocation";

    /// <summary>The month; null for the last one that is over.</summary>
    public BillingMonth? Month { get; init; }

    /// <summary>The cost basis.</summary>
    public SpendMetric Basis { get; init; }

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static AllocationFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var basis = MonthAllocation.Bases.FirstOrDefault(word => word == Value("metric")) ?? MonthAllocation.Bases[0];
        return new AllocationFilter
        {
            Month = BillingMonth.TryParse(Value("month"), out var month) ? month : null,
            Basis = Enum.Parse<SpendMetric>(basis, ignoreCase: true),
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Month is { } month) parts.Add($"month={month}");
        if (Basis != SpendMetric.Unblended) parts.Add($"metric={SpendQuestionWords.Of(Basis)}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
