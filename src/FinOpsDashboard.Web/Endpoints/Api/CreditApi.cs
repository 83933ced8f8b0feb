using FinOpsDashboard.Application.Credits;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops credits</c>.</summary>
internal static class CreditApi
{
    public static void MapCreditApi(this IEndpointRouteBuilder api) => api.MapGet("/credits", GetAsync).DescribeCredits();

    private static async Task<IResult> GetAsync(HttpRequest request, CreditReview review, CostBases bases, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).End() is { } problem) return problem;
        var view = await review.GetAsync(cancellationToken);
        return new ApiDocument(CreditDocument.Of(view, await bases.GetAsync(cancellationToken))) { Remarks = [.. CreditText.RemarksOf(view)] };
    }
}
