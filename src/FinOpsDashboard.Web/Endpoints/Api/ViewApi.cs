using System.Security.Claims;
using FinOpsDashboard.Application.SavedViews;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops views</c>.</summary>
internal static class ViewApi
{
    public static void MapViewApi(this IEndpointRouteBuilder api) => api.MapGet("/views", GetAsync)
        .Describe(
            "listViews", "List saved views",
            "The views of the explorer that the token's owner keeps and those that everybody sees: as finops views with --user. They are made on the spend page.")
        .Answers<SavedViewDocument[]>().Refuses(400);

    private static async Task<IResult> GetAsync(HttpRequest request, ISavedViews views, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).End() is { } problem) return problem;
        var owner = request.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return new ApiDocument((await views.GetAsync(owner, cancellationToken)).Select(SavedViewDocument.Of));
    }
}
