using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>An invoice total as it is typed; nothing typed is lost.</summary>
public sealed record InvoiceForm
{
    public string Total { get; set; } = "";

    public InvoiceScope Scope { get; set; }

    public string Note { get; set; } = "";

    /// <summary>The total, or why it cannot be read.</summary>
    public (decimal Total, string? Fault) Read()
    {
        var text = Total.Replace("$", "", StringComparison.Ordinal);
        return TypedNumber.TryParse(text, out var total) ? (total, null) : (0m, $"Invoice total: \"{Total}\" is no number. Write it as 48,210.11.");
    }
}
