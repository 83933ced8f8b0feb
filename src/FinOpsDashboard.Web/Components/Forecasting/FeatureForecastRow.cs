using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>One feature.</summary>
/// <param name="Id">The feature's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address that shows it alone.</param>
/// <param name="IsShown">Whether the page shows it.</param>
/// <param name="Billed">What is billed of the period.</param>
/// <param name="Expected">What is expected still.</param>
/// <param name="Total">The total.</param>
/// <param name="Range">From low to high.</param>
/// <param name="Suggested">The method with the smallest past error; empty for none.</param>
/// <param name="WhyNot">Why the method does not work; empty where it does.</param>
internal sealed record FeatureForecastRow(
    string Id, string Name, string Address, bool IsShown, Usd Billed, string Expected, string Total, string Range, string Suggested, string WhyNot)
{
    /// <summary>Tells a feature.</summary>
    public static FeatureForecastRow Of(ForecastCarrier carrier, ForecastFilter filter)
    {
        var forecast = carrier.Of(filter.Method, filter.Horizon);
        var isShown = carrier.Id == filter.FeatureId;
        return new FeatureForecastRow(
            carrier.Id,
            carrier.Name,
            (filter with { FeatureId = isShown ? "" : carrier.Id }).ToAddress(),
            isShown,
            forecast.Billed,
            MethodRow.Text(forecast.Expected),
            MethodRow.Text(forecast.Total),
            forecast.Interval is { } interval ? $"{MethodRow.Text(interval.Low)} – {MethodRow.Text(interval.High)}" : MethodRow.Text(null),
            carrier.Suggested is { } method ? ForecastWords.NameOf(method) : "",
            forecast.WhyNot);
    }
}
