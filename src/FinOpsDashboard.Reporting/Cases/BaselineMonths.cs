using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What was billed, and what the same volumes cost when modelled.</summary>
/// <param name="Sentence">How well the model explains the bill.</param>
/// <param name="OptionNames">The options that have a line.</param>
/// <param name="Rows">By month.</param>
/// <param name="Chart">The same as a picture; null when there is no month.</param>
public sealed record BaselineMonths(
    string Sentence, IReadOnlyList<string> OptionNames, IReadOnlyList<BaselineRow> Rows, ColumnChartSpec? Chart)
{
    internal static BaselineMonths Of(CaseEvaluation evaluation)
    {
        var view = evaluation.View;
        var options = OptionIds.All.Where(id => view.ModelledMonths.Any(month => month.Options.ContainsKey(id))).ToList();
        var months = view.BilledMonths.Select(month => month.Month).Union(view.ModelledMonths.Select(month => month.Month)).Order()
            .TakeLast(FeatureWorkspace.MonthsShown)
            .Select(month => new MonthPair(
                month, view.BilledMonths.FirstOrDefault(billed => billed.Month == month),
                view.ModelledMonths.FirstOrDefault(modelled => modelled.Month == month),
                view.Volumes.FirstOrDefault(volume => volume.Month == month)))
            .ToList();
        return new BaselineMonths(
            Explain(evaluation), [.. options.Select(OptionWords.Short)], [.. months.Select(month => Row(month, options))],
            months.Count == 0 ? null : Draw(evaluation, months, options));
    }

    private static string Explain(CaseEvaluation evaluation)
    {
        if (evaluation.Fit is not { } fit) return "No whole month is both billed and modelled, so the model could not be checked against a bill.";
        var compared = $"Over the last {fit.Months} whole months {Format.MoneyRounded(fit.Billed)} was billed; the model puts the same volumes at "
            + $"{Format.MoneyRounded(fit.Modelled)}, a difference of {Format.PercentDelta(fit.Excess)}.";
        if (fit.IsClose) return $"{compared} The model explains the bill.";
        var reasons = ModelFit.KnownReasons(evaluation.View).ToList();
        return reasons.Count > 0
            ? $"{compared} What is known of the reasons: {string.Join("; ", reasons)}. Read every saving against the bill as well."
            : $"{compared} Usual reasons are volumes entered above those billed, batch or other service tiers, and discounts. Read every saving against the bill as well.";
    }

    private static BaselineRow Row(MonthPair month, List<string> options)
    {
        var (billed, teacher) = (month.Billed?.UnblendedCost, month.Modelled?.Teacher);
        var isComparable = billed > Usd.Zero && month.Billed!.IsWhole && teacher is not null;
        var difference = isComparable ? teacher!.Value - billed!.Value : Usd.Zero;
        return new BaselineRow(
            Format.Month(month.Month), Remark(month.Billed), month.Volume?.Source.ToWord() ?? Format.Unknown, Amount(billed), Amount(teacher),
            isComparable ? Format.AmountDelta(difference) : Format.Unknown,
            isComparable ? Format.PercentDelta(difference / billed!.Value) : Format.Unknown,
            [.. options.Select(id => Amount(month.CostOf(id)))]);
    }

    private static string Remark(BilledMonth? month) => month switch
    {
        null => "",
        { IsWhole: false } => "not over, estimated",
        { IsEstimated: true } => "estimated",
        _ => "",
    };

    private static string Amount(Usd? amount) => amount is { } known ? Format.Amount(known) : Format.Unknown;

    private static ColumnChartSpec Draw(CaseEvaluation evaluation, List<MonthPair> months, List<string> options) => new()
    {
        Id = "billed-months",
        Title = "What was billed, and what would the same volumes have cost?",
        Description = "Columns: the bill of each month. Lines: the modelled cost of the month's volume with the teacher and with each option. "
            + Explain(evaluation),
        Unit = "USD a month",
        ColumnsName = "Billed (hatched: estimated)",
        Columns =
        [
            .. months.Select((month, index) => new ChartColumn(
                Format.MonthShort(month.Month),
                index == 0 || month.Month.Month == 1 ? $"{month.Month.Year}" : "",
                month.Billed?.UnblendedCost.Amount,
                month.Billed is { IsEstimated: true } or { IsWhole: false })),
        ],
        Lines =
        [
            .. options.Select(id => new ChartLine(OptionWords.Short(id), CaseStyles.Of(id), [.. months.Select(month => month.CostOf(id)?.Amount)])),
            new ChartLine("Teacher, modelled", CaseStyles.Teacher, [.. months.Select(month => month.Modelled?.Teacher?.Amount)]),
        ],
    };

    private sealed record MonthPair(BillingMonth Month, BilledMonth? Billed, ModelledMonth? Modelled, MonthVolume? Volume)
    {
        public Usd? CostOf(string optionId) => Modelled is not null && Modelled.Options.TryGetValue(optionId, out var cost) ? cost : null;
    }
}
