using System.Text;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops allocation</c>, <c>allocation plan</c>, <c>allocation set</c> and <c>allocation history</c>.</summary>
internal static class AllocationApi
{
    public static void MapAllocationApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/allocation", GetAsync).DescribeAllocation();
        api.MapGet("/allocation/plan", GetPlanAsync).DescribePlan();
        api.MapPut("/allocation/plan", PutPlanAsync).RequireAuthorization(Permissions.EnterData).DescribePlanSet();
        api.MapGet("/allocation/history", GetHistoryAsync).DescribePlanHistory();
    }

    private static async Task<IResult> GetAsync(HttpRequest request, MonthAllocation allocation, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var (month, basis) = (query.Month("month"), query.Word<SpendMetric>("metric", MonthAllocation.Bases));
        if (query.End() is { } problem) return problem;
        var view = await allocation.GetAsync(month, basis, cancellationToken);
        return new ApiDocument(AllocationDocument.Of(view)) { Remarks = [.. AllocationText.RemarksOf(view)] };
    }

    private static async Task<IResult> GetPlanAsync(HttpRequest request, IAllocationPlans plans, CancellationToken cancellationToken) =>
        new ApiQuery(request.Query).End() ?? (IResult)new ApiDocument(PlanDocument.Of(await plans.GetCurrentAsync(cancellationToken)));

    private static async Task<IResult> GetHistoryAsync(HttpRequest request, IAllocationPlans plans, CancellationToken cancellationToken) =>
        new ApiQuery(request.Query).End() ?? (IResult)new ApiDocument((await plans.GetHistoryAsync(cancellationToken)).Select(PlanVersionDocument.Of));

    private static async Task<IResult> PutPlanAsync(HttpRequest request, AllocationRegister register, IAllocationPlans plans, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var change = query.Change(request);
        if (query.End() is { } problem) return problem;
        var body = await ApiBody.ReadAsync(request, ApiFile.Largest, ApiBody.Json);
        if (body.Refusal is not null) return body.Refusal;
        var reading = PlanFile.Read(Encoding.UTF8.GetString(body.Content.Span));
        if (reading.Faults.Count > 0) return ApiFile.Invalid(reading.Faults);
        var basedOn = reading.Number ?? (await plans.GetCurrentAsync(cancellationToken)).Id;
        var faults = await register.SaveAsync(reading.Rules, reading.SharedCosts, basedOn, change, cancellationToken);
        return faults.Count > 0 ? ApiFile.Invalid(faults) : new ApiDocument(PlanDocument.Of(await plans.GetCurrentAsync(cancellationToken)));
    }
}
