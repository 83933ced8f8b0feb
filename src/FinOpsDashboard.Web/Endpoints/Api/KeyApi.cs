using FinOpsDashboard.Application.AccountKeys;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops keys</c>, as they were last read: over HTTP AWS is never asked.</summary>
internal static class KeyApi
{
    public static void MapKeyApi(this IEndpointRouteBuilder api) => api.MapGet("/keys", GetAsync).DescribeKeys();

    private static async Task<IResult> GetAsync(HttpRequest request, AccountKeyReview review, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).End() is { } problem) return problem;
        var view = await review.GetAsync(cancellationToken);
        return new ApiDocument(AccountKeyDocument.Of(view)) { Remarks = [.. AccountKeyText.RemarksOf(view)] };
    }
}
