using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops prices</c>.</summary>
internal static class PriceApi
{
    public static void MapPriceApi(this IEndpointRouteBuilder api) => api.MapGet("/prices", Get).DescribePrices();

    private static IResult Get(HttpRequest request, PriceQuery prices, TimeProvider time)
    {
        var query = new ApiQuery(request.Query);
        var (model, region) = (query.Text("model"), query.Text("region"));
        var on = query.Day("on") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return query.End() ?? (IResult)new ApiDocument(prices.Run(on, model, region));
    }
}
