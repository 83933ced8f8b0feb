using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>Two periods as a table whose differences add up to the difference of the totals; what came and what went included.</summary>
public sealed partial class ComparisonPanel
{
    private const int MostRows = 200;

    private IReadOnlyList<ComparedLine> _lines = [];
    private string _note = "";

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public required SpendComparisonView View { get; set; }

    /// <summary>The address of the same view with one more filter.</summary>
    [Parameter, EditorRequired]
    public required Func<SpendKeyFilter, string> AddressOf { get; set; }

    private SpendComparison Comparison => View.Comparison;

    private SpendQuestion Question => Comparison.Now.Question;

    private string UnitOfHead => View.IsQuantity ? "" : ", USD";

    protected override void OnParametersSet()
    {
        _lines = View.Lines.Count > MostRows ? [.. View.Lines.Take(MostRows)] : View.Lines;
        _note = View.Lines.Count > MostRows
            ? $"The {MostRows} largest of {Format.Count(View.Lines.Count)} lines; the totals and the CSV have all of them."
            : "The differences add up to the difference of the totals; pointing at an amount shows every digit. Of nothing there is no percentage: such a line is new.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string CellOf(decimal? amount) => amount is not { } known ? Format.Unknown : View.IsQuantity ? Format.Number(known, 3) : Format.Amount(Usd.FromDollars(known));

    private string Exact(decimal? amount) =>
        amount is not { } known ? "Not known" : View.IsQuantity ? Format.Exact(known) : Format.MoneyExact(Usd.FromDollars(known));

    private string DifferenceOf(AmountChange? change)
    {
        if (change is not { Difference: var difference }) return Format.Unknown;
        return View.IsQuantity ? (difference > 0 ? "+" : "") + Format.Number(difference, 3) : Format.AmountDelta(Usd.FromDollars(difference));
    }

    private static string ChangeOf(AmountChange? change) => change is { } known ? SpendComparisonText.ShareOf(known) : Format.Unknown;

    /// <summary>More cost is bad news, less is good; more tokens are neither.</summary>
    private string ToneOf(AmountChange? change) => View.IsQuantity ? "" : change?.Difference switch { > 0 => "bad", < 0 => "good", _ => "" };
}
