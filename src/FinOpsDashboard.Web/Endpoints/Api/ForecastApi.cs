using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops forecast</c>.</summary>
internal static class ForecastApi
{
    public static void MapForecastApi(this IEndpointRouteBuilder api) => api.MapGet("/forecast", GetAsync).DescribeForecast();

    private static async Task<IResult> GetAsync(HttpRequest request, SpendForecasts forecasts, AwsForecastQuery aws, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var feature = query.Text("feature");
        var horizon = Word<ForecastHorizon>(query, "to", ForecastWords.Horizons);
        var method = Word<ForecastMethod>(query, "method", ForecastWords.Methods);
        if (query.End() is { } problem) return problem;
        var view = await forecasts.GetAsync(cancellationToken);
        return feature is not null && view.Find(feature) is null
            ? ApiProblem.Invalid("The query string is not valid.", [new ApiFault("feature", $"\"{feature}\" has no spend and no volume to foresee from")])
            : new ApiDocument(ForecastDocument.Of(view, feature, horizon, method, await aws.GetAsync(view, cancellationToken), cancellationToken)) { Remarks = [.. ForecastText.RemarksOf(view)] };
    }

    /// <summary>One of some words; null for all of them.</summary>
    private static T? Word<T>(ApiQuery query, string name, IReadOnlyList<string> words)
        where T : struct, Enum
    {
        if (query.Text(name) is not { } text) return null;
        var value = ForecastWords.Read<T>(text);
        if (value is null) query.Fault(name, $"\"{text}\" is none of {string.Join(", ", words)}");
        return value;
    }
}
