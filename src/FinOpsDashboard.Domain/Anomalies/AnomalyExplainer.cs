using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>Explains an anomaly by the usage types that moved, each beside the medians of the days that its own weekday was compared with.</summary>
public static class AnomalyExplainer
{
    /// <summary>Prices per unit that differ by no more than this share are the same.</summary>
    public const decimal SamePrice = 0.01m;

    /// <summary>A hint has to carry this share of the excess.</summary>
    public const decimal LeastWeight = 0.1m;

    /// <summary>Explains it.</summary>
    /// <param name="anomaly">The anomaly.</param>
    /// <param name="rows">What its usage types cost on its days and on those of its baselines; several rows of one day and line are added up.</param>
    /// <param name="mostLines">How many lines are told at most; the others are told together.</param>
    public static AnomalyExplanation Explain(Anomaly anomaly, IEnumerable<LineDay> rows, int mostLines)
    {
        ArgumentNullException.ThrowIfNull(anomaly);
        ArgumentNullException.ThrowIfNull(rows);
        var lines = rows.GroupBy(row => (row.Service, row.UsageType, row.Model)).Select(group => Line(anomaly, group.Key, [.. group]))
            .Where(line => line.Contribution != Usd.Zero)
            .OrderByDescending(line => decimal.Abs(line.Contribution.Amount))
            .ThenBy(line => line.Service, StringComparer.Ordinal).ThenBy(line => line.UsageType, StringComparer.Ordinal)
            .ToList();
        var told = lines.Take(mostLines).ToList();
        return new AnomalyExplanation(told, lines.Count - told.Count, anomaly.Excess - told.Sum(line => line.Contribution), [.. Hints(anomaly, lines)]);
    }

    private static MovedLine Line(Anomaly anomaly, (string Service, string UsageType, string Model) key, IReadOnlyList<LineDay> rows)
    {
        var cost = rows.GroupBy(row => row.Day).ToDictionary(group => group.Key, group => group.Sum(row => row.Cost.Amount));
        var quantity = rows.GroupBy(row => row.Day).ToDictionary(group => group.Key, group => group.Sum(row => row.Quantity));
        var baseline = anomaly.Days.SelectMany(day => day.Baseline).Distinct().ToList();
        var (costBefore, quantityBefore) = (Sum(cost, baseline), Sum(quantity, baseline));
        var days = anomaly.Days.Select(day => day.Day).ToList();
        var line = new MovedLine(
            key.Service,
            key.UsageType,
            key.Model,
            Usd.FromDollars(Sum(cost, days)),
            Usd.FromDollars(anomaly.Days.Sum(day => DecimalMath.Median(day.Baseline.Select(before => cost.GetValueOrDefault(before))))),
            Sum(quantity, days),
            anomaly.Days.Sum(day => DecimalMath.Median(day.Baseline.Select(before => quantity.GetValueOrDefault(before)))),
            quantityBefore == 0 ? null : costBefore / quantityBefore,
            MoveCause.QuantityRose);
        return line with { Cause = CauseOf(line, wasThere: costBefore != 0 || quantityBefore != 0) };
    }

    private static MoveCause CauseOf(MovedLine line, bool wasThere)
    {
        if (!wasThere) return MoveCause.Appeared;
        if (line.Actual == Usd.Zero && line.Quantity == 0) return MoveCause.Vanished;
        if (line is { Price: { } price, PriceBefore: { } before } && decimal.Abs(price - before) > SamePrice * decimal.Abs(before)) return MoveCause.PriceChanged;
        return line.Contribution > Usd.Zero ? MoveCause.QuantityRose : MoveCause.QuantityFell;
    }

    private static IEnumerable<AnomalyHint> Hints(Anomaly anomaly, IReadOnlyList<MovedLine> lines)
    {
        var models = lines.Where(line => line.Model.Length > 0).GroupBy(line => line.Model, StringComparer.Ordinal).ToList();
        var told = models.Where(model => model.All(line => line.Cause == MoveCause.Appeared)).Select(model => Hint(HintKind.NewModel, model.Key, model))
            .Concat(models.Where(model => model.All(line => line.Cause == MoveCause.Vanished)).Select(model => Hint(HintKind.ModelGone, model.Key, model)))
            .Concat(lines.Where(line => line.Cause == MoveCause.PriceChanged).GroupBy(line => line.Model.Length > 0 ? line.Model : line.UsageType)
                .Select(subject => Hint(HintKind.PriceChanged, subject.Key, subject)))
            .Append(Hint(HintKind.QuantityRose, "", lines.Where(line => line.Cause == MoveCause.QuantityRose)))
            .Append(Hint(HintKind.QuantityFell, "", lines.Where(line => line.Cause == MoveCause.QuantityFell)));
        return told.Where(hint => decimal.Abs(hint.Amount!.Value.Amount) >= LeastWeight * decimal.Abs(anomaly.Excess.Amount) && hint.Amount != Usd.Zero)
            .OrderByDescending(hint => decimal.Abs(hint.Amount!.Value.Amount));
    }

    private static AnomalyHint Hint(HintKind kind, string subject, IEnumerable<MovedLine> lines) => new(kind, subject, lines.Sum(line => line.Contribution));

    private static decimal Sum(Dictionary<DateOnly, decimal> amounts, IEnumerable<DateOnly> days) => days.Sum(day => amounts.GetValueOrDefault(day));
}
