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
        var estimate = view.IsEstimated ? ", part of it estimated" : "";
        return $"{month}: {Format.Money(view.Totals.Billed)} was billed{estimate}, {BookOf(view)}. {EnteredOf(view)}{LargestOf(view)}";
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

    private static string BookOf(ReconciliationView view)
    {
        var (billed, book) = (view.Totals.Billed, view.Totals.AtBook);
        if (Format.Money(billed) == Format.Money(book)) return "which is what the price book makes of the billed quantities";
        var share = billed.Amount == 0 ? "" : $", {Format.PercentDelta((book - billed) / billed)}";
        var unpriced = view.Features.Sum(feature => feature.Figures.UnpricedLines.Count());
        var without = unpriced == 0 ? "" : $", without {Format.Count(unpriced)} {(unpriced == 1 ? "line" : "lines")} whose price is not known";
        return $"the price book makes {Format.Money(book)} of the billed quantities{share}{without}";
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
        var largest = view.Features.Where(feature => feature.Figures.IsFeature && feature.LikelyCause is not null)
            .MaxBy(feature => decimal.Abs(feature.LikelyCause!.Amount.Amount));
        if (largest?.LikelyCause is not { } cause) return "";
        var name = CauseText.NameOf(cause, largest.Figures);
        return $" Largest cause: {char.ToLowerInvariant(name[0])}{name[1..]}, {Format.MoneyDelta(cause.Amount)} at {largest.Name}.";
    }
}
