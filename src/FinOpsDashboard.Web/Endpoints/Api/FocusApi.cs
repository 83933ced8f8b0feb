using FinOpsDashboard.Application.FocusExport;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops export focus</c>.</summary>
internal static class FocusApi
{
    public static void MapFocusApi(this IEndpointRouteBuilder api) => api.MapGet("/export/focus", GetAsync).DescribeFocus();

    private static async Task<IResult> GetAsync(HttpContext context, FocusExport export)
    {
        var query = new ApiQuery(context.Request.Query);
        var period = query.Days(standard: null);
        return query.End() ?? await FocusDownload.OpenAsync(context, export, period);
    }
}
