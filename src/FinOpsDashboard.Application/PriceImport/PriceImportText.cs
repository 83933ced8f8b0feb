using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>An import in words, the same on a terminal and on a page.</summary>
public static class PriceImportText
{
    /// <summary>What will happen, one sentence a line.</summary>
    public static IReadOnlyList<string> Summary(PriceImportPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var counts = plan.Counts;
        List<string> lines =
        [
            $"{Format.Count(counts.Rows)} rows: {Format.Count(counts.New)} new prices, {Format.Count(counts.Changed)} changed, {Format.Count(counts.Unchanged)} unchanged, "
                + $"{Format.Count(counts.Duplicates)} repeated, {Format.Count(counts.NotTaken)} not taken.",
        ];
        if (plan.Confirmed > 0) lines.Add($"{Format.Count(plan.Confirmed)} unchanged prices get the day of the newer list.");
        if (plan.IsEmpty) lines.Add("Nothing changes.");
        return lines;
    }

    /// <summary>What a price is the price of.</summary>
    public static string WhatOf(PricePoint point) => PriceNames.Of(PriceKey.Of(point));
}
