using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Web.Endpoints.Api;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>The bill of a period as FOCUS 1.2 CSV. The fallback policy lets nobody in who is not signed in.</summary>
internal static class FocusEndpoints
{
    public static void MapFocus(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/spend/focus.csv", async (HttpContext context, FocusExport export) =>
        {
            var query = new ApiQuery(context.Request.Query);
            var period = query.Days(standard: null);
            if (query.End() is { } problem)
            {
                var faults = string.Join('\n', problem.Errors.Select(fault => $"{fault.Path} {fault.Detail}"));
                return Results.Text(faults + "\n", statusCode: StatusCodes.Status400BadRequest);
            }

            return await FocusDownload.OpenAsync(context, export, period);
        });
}
