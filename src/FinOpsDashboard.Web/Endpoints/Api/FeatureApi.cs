using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops features</c> and <c>finops features set</c>.</summary>
internal static class FeatureApi
{
    public static void MapFeatureApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/features", GetAsync).DescribeFeatures();
        api.MapPut("/features", PutAsync).RequireAuthorization(Permissions.EnterData).DescribeFeaturesSet();
    }

    private static async Task<IResult> GetAsync(HttpRequest request, IFeatureStore store, CancellationToken cancellationToken) =>
        new ApiQuery(request.Query).End() ?? await ListAsync(store, cancellationToken);

    private static async Task<IResult> PutAsync(HttpRequest request, FeatureRegister register, IFeatureStore store, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var change = query.Change(request);
        if (query.End() is { } problem) return problem;
        var file = await ApiFile.ReadAsync(request, FeatureFile.Read);
        if (file.Refusal is not null) return file.Refusal;
        var faults = await register.SaveAsync(file.Items, change, cancellationToken);
        return faults.Count > 0 ? ApiFile.Invalid(faults) : await ListAsync(store, cancellationToken);
    }

    private static async Task<IResult> ListAsync(IFeatureStore store, CancellationToken cancellationToken) =>
        new ApiDocument((await store.GetAllAsync(cancellationToken)).Select(FeatureDocument.Of));
}
