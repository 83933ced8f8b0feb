using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>The answer as a table whose total is the bill; a value leads to the view of it alone.</summary>
public sealed partial class SpendTable
{
    private const int MostRows = 200;

    private IReadOnlyList<SpendLine> _lines = [];
    private string? _note;

    /// <summary>The answer.</summary>
    [Parameter, EditorRequired]
    public required SpendView View { get; set; }

    /// <summary>The address of the same view with one more filter.</summary>
    [Parameter, EditorRequired]
    public required Func<SpendKeyFilter, string> AddressOf { get; set; }

    protected override void OnParametersSet()
    {
        _lines = View.Lines.Count > MostRows ? [.. View.Lines.Take(MostRows)] : View.Lines;
        _note = View.Lines.Count > MostRows
            ? $"The {MostRows} largest of {Format.Count(View.Lines.Count)} lines; the total and the CSV have all of them."
            : "Pointing at an amount shows every digit that was billed.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string CellOf(decimal amount) => View.IsQuantity ? Format.Number(amount, 3) : Format.Amount(Usd.FromDollars(amount));

    private string Exact(decimal amount) => View.IsQuantity ? Format.Exact(amount) : Format.MoneyExact(Usd.FromDollars(amount));

    private string ShareOf(SpendLine line) => View.Report.Total > 0 && !View.Report.MixesUnits ? Format.Percent(line.Amount / View.Report.Total) : Format.Unknown;
}
