using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops prices</c>.</summary>
internal static class PriceApi
{
    public static void MapPriceApi(this IEndpointRouteBuilder api) => api.MapGet("/prices", GetAsync).DescribePrices();

    private static async Task<IResult> GetAsync(HttpRequest request, PriceQuery prices, TimeProvider time, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var (model, region) = (query.Text("model"), query.Text("region"));
        var on = query.Day("on") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return query.End() ?? (IResult)new ApiDocument(await prices.RunAsync(on, model, region, cancellationToken));
    }
}
