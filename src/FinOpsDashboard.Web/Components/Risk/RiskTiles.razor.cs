using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Uncertainty;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>The four key figures of a case's risk.</summary>
public sealed partial class RiskTiles
{
    private const decimal Low = 0.1m;
    private const decimal High = 0.3m;
    private string _middle = "";
    private string _atBase = "";
    private string _low = "";
    private string _high = "";
    private string _loss = "";
    private string _lossSub = "";
    private Tone _lossTone;
    private string _payback = "";
    private string _paybackSub = "";
    private string _source = "";

    /// <summary>The risk, drawn.</summary>
    [Parameter, EditorRequired]
    public required RiskView View { get; set; }

    protected override void OnParametersSet()
    {
        var drawn = View.Simulation!;
        _source = $"{Format.Count(drawn.Draws)} draws, seed {drawn.Seed}";
        _middle = Format.MoneyRounded(drawn.NetPresentValue.P50);
        _atBase = $"{Format.MoneyRounded(View.Option!.NetPresentValue)} when every assumption holds";
        _low = Format.MoneyRounded(drawn.NetPresentValue.P10);
        _high = $"one of 10 is above {Format.MoneyRounded(drawn.NetPresentValue.P90)}";
        _loss = Format.Percent(drawn.ChanceOfLoss);
        _lossTone = drawn.ChanceOfLoss <= Low ? Tone.Good : drawn.ChanceOfLoss >= High ? Tone.Bad : Tone.Neutral;
        _lossSub = $"{Format.Percent(drawn.ChanceOfNoPayback)} never pay back within the horizon";
        _payback = drawn.PaybackMonths.P50 is { } months ? Format.Payback(months) : "never";
        _paybackSub = Span(drawn.PaybackMonths);
    }

    private static string Span(Percentiles<decimal?> months) => (months.P10, months.P90) switch
    {
        (null, _) => "hardly any draw pays back within the horizon",
        ({ } soonest, { } latest) when soonest == latest => "in nearly every draw",
        ({ } soonest, null) => $"from {Format.Payback(soonest)} to never",
        ({ } soonest, { } latest) => $"from {Format.Payback(soonest)} to {Format.Payback(latest)}",
    };
}
