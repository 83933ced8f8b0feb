using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.UnitEconomics;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops unit-costs</c>, <c>finops metrics</c> and <c>metrics set</c>.</summary>
internal static class UnitCostApi
{
    public static void MapUnitCostApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/unit-costs", GetAsync)
            .Describe(
                "getUnitCosts", "What units cost",
                "What a million tokens, a request and a unit of the business cost, by month, for the whole bill and every feature, with the mix behind it: as "
                + "finops unit-costs. What is not known is null.")
            .Answers<UnitCostDocument>().Refuses(400)
            .Asks(
                new Parameter("from", "The first month, such as 2026-01.", IsRequired: true),
                new Parameter("to", "The last month, itself included.", IsRequired: true),
                new Parameter("feature", "Only the feature with this id."));
        api.MapGet("/metrics", ListAsync)
            .Describe("listMetrics", "List counts of the business", "Counts of the business by month: as finops metrics.")
            .Answers<BusinessMetricDocument[]>().Refuses(400);
        api.MapPut("/metrics", PutAsync).RequireAuthorization(Permissions.EnterData)
            .Describe(
                "setMetrics", "Enter counts of the business",
                "Enters counts of the business by month: as finops metrics set. A month that is there already is replaced. Answers with what was entered. Needs "
                + "the role engineer or above.")
            .Answers<BusinessMetricDocument[]>().Refuses(400, 403, 413, 415)
            .Takes(new Content(
                ApiBody.Csv, "One row per month.", $"{string.Join(',', BusinessMetricFile.Columns)}\ninvoice,invoice-extraction,2026-09,1482210\n", JsonSchemaType.String));
    }

    private static async Task<IResult> GetAsync(HttpRequest request, UnitCosts costs, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var (from, until, feature) = (query.Month("from"), query.Month("to"), query.Text("feature"));
        if (query.End() is { } problem) return problem;
        if (from > until || from.Plus(UnitCosts.MostMonths) <= until)
            return ApiProblem.Invalid("The query string is not valid.", [new ApiFault("to", $"spans 1 to {UnitCosts.MostMonths} months with from, the first before the last")]);
        var view = await costs.GetAsync(from, until, cancellationToken);
        return feature is not null && view.Rows.All(row => row.FeatureId != feature)
            ? ApiProblem.Invalid("The query string is not valid.", [new ApiFault("feature", $"\"{feature}\" carries nothing of these months")])
            : new ApiDocument(UnitCostDocument.Of(view, feature)) { Remarks = view.Origin.IsDemo ? ["These figures are demo data."] : [] };
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IBusinessMetrics metrics, CancellationToken cancellationToken) =>
        new ApiQuery(request.Query).End() ?? (IResult)Documents(await metrics.GetAsync(null, null, cancellationToken));

    private static async Task<IResult> PutAsync(HttpRequest request, BusinessMetricRegister register, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).End() is { } problem) return problem;
        var body = await ApiBody.ReadAsync(request, ApiFile.Largest, ApiBody.Csv);
        if (body.Refusal is not null) return body.Refusal;
        var reading = BusinessMetricFile.Read(System.Text.Encoding.UTF8.GetString(body.Content.Span));
        if (reading.Faults.Count > 0) return ApiFile.Invalid(reading.Faults);
        var faults = await register.SaveAsync(reading.Items, request.HttpContext.User.Identity?.Name ?? "unknown", cancellationToken);
        return faults.Count > 0 ? ApiFile.Invalid(faults) : Documents(reading.Items);
    }

    private static ApiDocument Documents(IEnumerable<BusinessMetric> metrics) => new(metrics.Select(BusinessMetricDocument.Of));
}
