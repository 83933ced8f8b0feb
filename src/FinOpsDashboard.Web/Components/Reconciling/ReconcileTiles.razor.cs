using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>The key figures of a reconciled month.</summary>
public sealed partial class ReconcileTiles
{
    private string _billed = "";
    private string _book = "";
    private string _entered = "";
    private string? _enteredValue;
    private string? _enteredExact;
    private string? _invoices;
    private string _ties = "";
    private Tone _tone;

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required ReconciliationView View { get; set; }

    protected override void OnParametersSet()
    {
        var (billed, book) = (View.Totals.Billed, View.Totals.AtBook);
        _billed = !View.AddsUp
            ? $"does not add up to the bill of {Format.Money(View.UsageTotal)}"
            : View.IsEstimated ? "adds up to the bill; estimated" : "adds up to the bill to the last digit";
        _book = Beside(book, billed);
        var features = View.Features.Where(feature => feature.Figures.IsFeature).ToList();
        var missing = features.Count(feature => !feature.Figures.HasVolume);
        var entered = missing == features.Count ? null : View.Totals.Entered;
        (_enteredValue, _enteredExact) = (entered is { } known ? Format.MoneyRounded(known) : null, entered is { } exact ? Format.MoneyExact(exact) : null);
        _entered = missing == features.Count
            ? "nothing was entered"
            : missing > 0 ? $"{Format.Count(missing)} of {Format.Count(features.Count)} features have none" : entered is null ? "a price is not known" : Beside(entered.Value, billed);
        var counting = View.Invoices.Where(invoice => invoice.Counts).ToList();
        // An invoice for everything holds what those of a part hold too.
        var whole = counting.Where(invoice => invoice.Scope == InvoiceScope.All).ToList();
        _invoices = counting.Count == 0 ? null : Format.MoneyRounded((whole.Count > 0 ? whole : counting).Sum(invoice => invoice.Total));
        var open = View.TieOuts.Count(tie => !tie.Ties);
        _ties = counting.Count == 0 ? "none entered yet" : open == 0 ? "tie to the stored bill" : "a difference is not explained";
        _tone = counting.Count == 0 ? Tone.Neutral : open == 0 ? Tone.Good : Tone.Bad;
    }

    private static string Beside(Usd figure, Usd billed) =>
        billed == Usd.Zero ? "nothing was billed" : figure == billed ? "the same as billed" : $"{Format.MoneyDelta(figure - billed)} ({Format.PercentDelta((figure - billed) / billed)}) against billed";
}
