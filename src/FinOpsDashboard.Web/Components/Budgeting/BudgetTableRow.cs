using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>One budget in one period, ready to show.</summary>
internal sealed record BudgetTableRow
{
    private const decimal WholeBar = 100m;

    private BudgetTableRow(BudgetLine line) => Line = line;

    /// <summary>The line.</summary>
    public BudgetLine Line { get; }

    /// <summary>The address that opens it.</summary>
    public required string Address { get; init; }

    /// <summary>Whether it is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The period.</summary>
    public string Period => BudgetText.NameOf(Line.Period);

    /// <summary>What was planned at first, where that was amended; else null.</summary>
    public string? Planned => Line.Amendments.Count == 0 ? null : $"planned {Format.MoneyRounded(Line.Planned)}";

    /// <summary>What is billed; a dash where nothing is known.</summary>
    public string Consumed => Text(Line.Standing.Consumed);

    /// <summary>What is left.</summary>
    public string Remaining => Text(Line.Standing.Remaining);

    /// <summary>The share that is billed.</summary>
    public string Share => Line.Standing.Share is { } share ? Format.Percent(share) : Format.Unknown;

    /// <summary>The length of the bar, percent of its width; 100 from the whole budget on.</summary>
    public string BarWidth => ExactText.Of(decimal.Round(Math.Clamp((Line.Standing.Share ?? 0m) * 100, 0m, WholeBar), 1, MidpointRounding.AwayFromZero));

    /// <summary>What the period likely ends at.</summary>
    public string Forecast => Text(Line.Standing.Forecast?.Total);

    /// <summary>The range of that; null where there is none.</summary>
    public string? Range => Line.Standing.Forecast?.Interval is { } interval ? $"{Format.MoneyRounded(interval.Low)} – {Format.MoneyRounded(interval.High)}" : null;

    /// <summary>When it is crossed.</summary>
    public string Crossing => BudgetText.CrossingOf(Line);

    /// <summary>Why that is not known.</summary>
    public string? WhyUnknown => Line.Standing.Crossing.WhyUnknown is { Length: > 0 } why ? why : null;

    /// <summary>How it stands, without the day, which has a column.</summary>
    public string State => Line.Standing.State switch
    {
        BudgetState.Crossed => "crossed",
        BudgetState.WillBeCrossed => "will be crossed",
        BudgetState.Warning => $"{Format.PercentExact(Line.Standing.Reached[^1])} reached",
        _ => BudgetText.StateOf(Line),
    };

    /// <summary>How that is for the reader: a class of tags.</summary>
    public string Tone => Line.Standing.State switch
    {
        BudgetState.Crossed or BudgetState.WillBeCrossed => "bad",
        BudgetState.Warning => "caution",
        BudgetState.OnTrack or BudgetState.Kept => "good",
        _ => "quiet",
    };

    /// <summary>Actual less budget, with what it means.</summary>
    public string Variance => BudgetText.VarianceOf(Line.Standing);

    /// <summary>Whether the variance is good or bad; null where there is none.</summary>
    public string? VarianceTone => Line.Standing.Variance switch { { Amount: > 0 } => "bad", { Amount: < 0 } => "good", _ => null };

    /// <summary>Tells a line.</summary>
    public static BudgetTableRow Of(BudgetLine line, BudgetFilter filter, BudgetLine? open) => new(line) { Address = filter.Opening(line), IsOpen = open?.Key == line.Key };

    private static string Text(Usd? amount) => amount is { } known ? Format.Amount(known) : Format.Unknown;
}
