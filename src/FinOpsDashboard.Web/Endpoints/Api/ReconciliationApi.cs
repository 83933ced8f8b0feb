using FinOpsDashboard.Application.Reconciliation;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops reconcile</c>.</summary>
internal static class ReconciliationApi
{
    public static void MapReconciliationApi(this IEndpointRouteBuilder api) => api.MapGet("/reconciliation", GetAsync).DescribeReconciliation();

    private static async Task<IResult> GetAsync(HttpRequest request, MonthlyReconciliation reconciliation, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var (month, feature) = (query.Month("month"), query.Text("feature"));
        if (query.End() is { } problem) return problem;
        var view = await reconciliation.GetAsync(month, cancellationToken);
        var features = feature is null ? null : view.Features.Where(found => found.Id == feature).ToList();
        return features is { Count: 0 }
            ? ApiProblem.Invalid("The query string is not valid.", [new ApiFault("feature", $"\"{feature}\" was billed nothing in {month} and has no volume for it")])
            : new ApiDocument(ReconciliationDocument.Of(view, features)) { Remarks = [.. ReconciliationText.RemarksOf(view)] };
    }
}
