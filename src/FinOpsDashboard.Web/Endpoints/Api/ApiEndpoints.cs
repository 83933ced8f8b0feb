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
        api.MapViewApi();
        api.MapFocusApi();
        api.MapFeatureApi();
        api.MapVolumeApi();
        api.MapAllocationApi();
        api.MapUnitCostApi();
        api.MapPriceApi();
        api.MapReconciliationApi();
        api.MapForecastApi();
        api.MapBudgetApi();
        api.MapAnomalyApi();
        api.MapCreditApi();
        api.MapKeyApi();
        api.RefuseOtherMethods("/scenarios/evaluate", "POST");
        api.RefuseOtherMethods("/features/{id}/scenario", "GET");
        api.RefuseOtherMethods("/spend", "GET");
        api.RefuseOtherMethods("/export/focus", "GET");
        api.RefuseOtherMethods("/features", "GET, PUT");
        api.RefuseOtherMethods("/volumes", "GET, PUT");
        api.RefuseOtherMethods("/unit-costs", "GET");
        api.RefuseOtherMethods("/metrics", "GET, PUT");
        api.RefuseOtherMethods("/allocation", "GET");
        api.RefuseOtherMethods("/allocation/plan", "GET, PUT");
        api.RefuseOtherMethods("/allocation/history", "GET");
        api.RefuseOtherMethods("/prices", "GET");
        api.RefuseOtherMethods("/reconciliation", "GET");
        api.RefuseOtherMethods("/forecast", "GET");
        api.RefuseOtherMethods("/budgets", "GET");
        api.RefuseOtherMethods("/anomalies", "GET");
        api.RefuseOtherMethods("/credits", "GET");
        api.RefuseOtherMethods("/keys", "GET");
        endpoints.MapOpenApi();
    }

    /// <summary>Routing would do it, were there no fallback for files beside, which takes GET at every address and then finds no file.</summary>
    private static void RefuseOtherMethods(this IEndpointRouteBuilder api, string pattern, string allowed) =>
        api.Map(pattern, (HttpResponse response) =>
        {
            response.Headers.Allow = allowed;
            return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed);
        }).ExcludeFromDescription();
}
