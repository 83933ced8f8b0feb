using FinOpsDashboard.Web.Security;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>The HTTP interface: the commands over HTTP, with the same documents. The fallback policy lets nobody in without a token.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(ApiAddress.V1);
        api.MapScenarioApi();
        api.MapSpendApi();
        api.MapFeatureApi();
        api.MapVolumeApi();
        api.MapPriceApi();
        endpoints.MapOpenApi();
    }
}
