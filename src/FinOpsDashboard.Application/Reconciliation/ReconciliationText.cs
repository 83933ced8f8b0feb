using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A reconciled month in sentences.</summary>
public static class ReconciliationText
{
    /// <summary>What came of it.</summary>
    public static string AnswerOf(ReconciliationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var month = Format.MonthInFull(view.Month);
        if (view.IsEmpty) return $"Nothing is stored for {month}, so there is nothing to reconcile.";
        var (billed, book) = (view.Totals.Billed, view.Totals.AtBook);
        var estimate = view.IsEstimated ? ", part of it estimated" : "";
        var ofBook = billed.Amount == 0 ? "" : $" ({Format.PercentDelta((book - billed) / billed)})";
        return $"{month}: {Format.Money(billed)} was billed{estimate}; the price book makes {Format.Money(book)}{ofBook} of the billed quantities. {EnteredOf(view)}{LargestOf(view)}";
    }

    /// <summary>What a reader has to know beside the figures, one sentence each, in ASCII.</summary>
    public static IEnumerable<string> RemarksOf(ReconciliationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.IsDemo) yield return "These figures are demo data.";
        if (!view.IsOver) yield return $"{view.Month} is not over.";
        if (view.IsEstimated) yield return $"AWS may still change {view.EstimatedDays} {(view.EstimatedDays == 1 ? "day" : "days")} of {view.Month}.";
        if (!view.AddsUp)
            yield return $"Features and remainders add up to {ExactText.Of(view.Totals.Billed.Amount)} USD, the bill to {ExactText.Of(view.UsageTotal.Amount)} USD: allocate again by saving a feature.";
    }

    private static string EnteredOf(ReconciliationView view)
    {
        var features = view.Features.Where(feature => feature.Figures.IsFeature).ToList();
        var missing = features.Count(feature => !feature.Figures.HasVolume);
        var unknown = features.Count(feature => feature.Figures.Entered is null);
        if (features.Count == 0) return "No feature carries any of it.";
        if (missing == features.Count) return "No volume was entered for it.";
        var rest = missing == 0 ? "" : $"; {Format.Count(missing)} of {Format.Count(features.Count)} features have none";
        return view.Totals.Entered is { } entered
            ? $"Entered volumes come to {Format.Money(entered)}{rest}."
            : $"Entered volumes of {Format.Count(unknown)} {(unknown == 1 ? "feature lack" : "features lack")} a price{rest}.";
    }

    private static string LargestOf(ReconciliationView view)
    {
        var all = view.Features.Where(feature => feature.Figures.IsFeature).SelectMany(feature => (feature.Figures.EnteredToBilled ?? feature.Figures.BookToBilled).Causes.Select(cause => (Feature: feature, Cause: cause)));
        var largest = all.OrderByDescending(found => decimal.Abs(found.Cause.Amount.Amount)).FirstOrDefault();
        return largest.Cause is { } cause ? $" Largest cause: {char.ToLowerInvariant(CauseText.NameOf(cause)[0])}{CauseText.NameOf(cause)[1..]}, {Format.MoneyDelta(cause.Amount)} at {largest.Feature.Name}." : "";
    }
}
