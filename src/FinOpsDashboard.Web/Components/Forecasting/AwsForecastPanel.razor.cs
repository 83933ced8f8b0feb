using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>AWS's own forecast of the whole bill beside the methods, when it was read, and how earlier ones did.</summary>
public sealed partial class AwsForecastPanel
{
    private const string WhatItCosts = "AWS is asked when somebody presses the button or runs finops forecast --with-aws-forecast; each forecast is one request, $0.01.";

    private string _summary = "";
    private string _note = "";
    private string? _advice;
    private bool _hasGaps;

    /// <summary>The last reading; null before the first.</summary>
    [Parameter, EditorRequired]
    public required AwsForecastView? View { get; set; }

    /// <summary>The period that the page shows.</summary>
    [Parameter, EditorRequired]
    public required ForecastHorizon Horizon { get; set; }

    /// <summary>Whether the figures are demo data.</summary>
    [Parameter, EditorRequired]
    public required bool IsDemo { get; set; }

    /// <summary>Told when AWS was asked.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private AwsForecastRequests Requests { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _summary = SummaryOf(View, Horizon, IsDemo);
        _hasGaps = View?.Lines.Any(line => line.WhyNot.Length > 0) == true;
        _note = View is null ? WhatItCosts : $"It is a forecast of {AwsForecastView.CostBasis}. {AwsForecastView.RangeBasis}. {WhatItCosts}";
    }

    private static string SummaryOf(AwsForecastView? view, ForecastHorizon horizon, bool isDemo)
    {
        if (view is null) return "AWS was not asked for its own forecast yet.";
        var read = isDemo ? "This forecast is made up." : $"Read {Format.Moment(view.Reading.ReadAt)} by {view.Reading.ReadBy}.";
        if (view.Reading.Unavailable.Length > 0) return $"AWS has no forecast for this account yet: {view.Reading.Unavailable} {read}";
        return view.Of(horizon).Total is { } total
            ? $"AWS expects {ForecastWords.PeriodOf(horizon)} to end at {Format.MoneyRounded(total)}. {read}"
            : $"{view.Of(horizon).WhyNot} {read}";
    }

    private static string PeriodOf(AwsForecastLine line)
    {
        var period = ForecastWords.PeriodOf(line.Horizon);
        return $"{char.ToUpperInvariant(period[0])}{period[1..]}, to {Format.Day(line.Period.EndExclusive.AddDays(-1))}";
    }

    private static string ErrorOf(AwsForecastCheck check) => check.Error is { } error ? Format.PercentDelta(error) : Format.Unknown;

    private static string WithinOf(AwsForecastCheck check) => $"{Format.Count(check.DaysWithin)} of {Format.Count(check.Days.DayCount)} days";

    private Task AskAsync() => IfAllowedAsync(Permissions.ManageLedger, async () =>
    {
        var name = SignedIn is null ? null : (await SignedIn).User.Identity?.Name;
        var answer = await Requests.ReadAsync(name ?? "a user", CancellationToken.None);
        _advice = answer.Failure?.Advice;
        if (answer.Failure is { } failure) Faults = [failure.Message];
        else await Changed.InvokeAsync();
    });
}
