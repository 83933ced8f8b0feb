using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>Where the period stands, and where it is likely to end.</summary>
public sealed partial class ForecastPicture
{
    private ChartSpec _spec = null!;
    private string _title = "";
    private string _summary = "";
    private string _note = "";
    private SpendForecast? _drawn;
    private AwsForecastReading? _drawnAws;

    /// <summary>Whose forecast.</summary>
    [Parameter, EditorRequired]
    public required ForecastCarrier Carrier { get; set; }

    /// <summary>The forecast.</summary>
    [Parameter, EditorRequired]
    public required SpendForecast Forecast { get; set; }

    /// <summary>AWS's own forecast as it was last read; null where there is none, and of a feature.</summary>
    [Parameter]
    public AwsForecastReading? Aws { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Forecast) && ReferenceEquals(_drawnAws, Aws)) return;
        (_drawn, _drawnAws) = (Forecast, Aws);
        _spec = ForecastChart.Of(Carrier, Forecast, Aws);
        _title = $"Where will {ForecastWords.PeriodOf(Forecast.Horizon)} end?";
        _summary = Forecast.Total is { } total
            ? $"{Format.MoneyRounded(Forecast.Billed)} billed, {Format.MoneyRounded(Forecast.Expected!.Value)} expected, {Format.MoneyRounded(total)} in the end."
            : $"{Format.MoneyRounded(Forecast.Billed)} billed. {Forecast.WhyNot}";
        _note = $"{ForecastText.BasisOf(Forecast)} {ForecastText.RangeBasisOf(Forecast)} Cost basis: {ForecastView.CostBasis}.";
    }
}
