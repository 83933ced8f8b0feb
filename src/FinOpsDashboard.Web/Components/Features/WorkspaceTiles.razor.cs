using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The four key figures of a workspace.</summary>
public sealed partial class WorkspaceTiles
{
    private string _lastLabel = "the last month";
    private string? _billed;
    private string? _billedExact;
    private string? _billedSub;
    private string? _teacher;
    private string? _teacherSub;
    private string _teacherSource = "";
    private string? _best;
    private string? _bestSub;
    private Tone _bestTone;
    private string? _payback;
    private string? _paybackSub;

    /// <summary>The workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    protected override void OnParametersSet()
    {
        var last = View.BilledMonths.LastOrDefault(month => month.IsWhole);
        _lastLabel = last is null ? "the last month" : Format.Month(last.Month);
        (_billed, _billedExact) = last is null ? (null, null) : (Format.MoneyRounded(last.UnblendedCost), Format.MoneyExact(last.UnblendedCost));
        _billedSub = last is null ? "nothing yet" : $"{Format.Tokens(last.InputTokens + last.OutputTokens)} tokens on the bill";
        var figures = View.Result?.Baseline.Figures;
        _teacher = figures is null ? null : Format.MoneyRounded(figures.MonthlyCost);
        _teacherSub = View.Models?.Teacher;
        _teacherSource = View.CurrentVolume is { } volume ? $"Price book; volume {volume.Source.ToWord()} for {Format.Month(volume.Month)}" : "Price book";
        var best = View.Verdict.BestOptionId is { } id ? View.Evaluated(id) : null;
        _best = best is null ? (figures is null ? null : "Stay") : Format.MoneyRounded(best.MonthlyCost);
        _bestSub = best is null ? (figures is null ? "not known yet" : "the teacher on demand") : OptionIds.NameOf(best.Id);
        _bestTone = best is { } option && option.MonthlySavings > Usd.Zero ? Tone.Good : Tone.Neutral;
        _payback = best is null ? Format.Unknown : Format.Payback(best.PaybackMonths);
        _paybackSub = best is null ? "nothing to pay back" : $"one-time {Format.MoneyRounded(best.OneTimeCost)}";
    }
}
