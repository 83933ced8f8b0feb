using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Web.Components.Forecasting;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>What the month, the quarter and the year will likely cost. Period, feature and method are in the address.</summary>
public sealed partial class Forecast
{
    private ForecastFilter _filter = new();
    private LoadState<ForecastView>? _load;
    private ForecastView? _view;
    private AwsForecastView? _aws;
    private string? _answer;
    private IReadOnlyList<string> _warnings = [];

    [Inject]
    private SpendForecasts Forecasts { get; set; } = null!;

    [Inject]
    private AwsForecastQuery Aws { get; set; } = null!;

    protected override string Path => "forecast";

    protected override void ReadAddress()
    {
        _filter = ForecastFilter.Read(Query);
        if (_view is not null) Tell(_view);
    }

    private async Task<ForecastView> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await Forecasts.GetAsync(cancellationToken);
        _aws = await Aws.GetAsync(view, cancellationToken);
        return view;
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;

    private void Tell(ForecastView view)
    {
        _view = view;
        _warnings = view.Find(_filter.FeatureId) is { } carrier ? [.. ForecastText.WarningsOf(view, carrier)] : [];
        _answer = view.Total is null || view.Find(_filter.FeatureId) is not null
            ? ForecastText.AnswerOf(view, view.Find(_filter.FeatureId), _filter.Method, _filter.Horizon)
            : "Nothing is known of the feature that the address names.";
    }
}
