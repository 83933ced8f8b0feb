using FinOpsDashboard.Application.Anomalies;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops anomalies</c>.</summary>
internal static class AnomalyApi
{
    public static void MapAnomalyApi(this IEndpointRouteBuilder api) => api.MapGet("/anomalies", GetAsync).DescribeAnomalies();

    private static async Task<IResult> GetAsync(HttpRequest request, AnomalyReview review, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var (word, carrier) = (query.Text("state"), AnomalyFilter.ReadCarrier(query.Text("feature")));
        var state = AnomalyWords.ReadState(word);
        if (word is not null && state is null) query.Fault("state", $"\"{word}\" is none of {string.Join(", ", AnomalyWords.States)}");
        if (query.End() is { } problem) return problem;
        var view = await review.GetAsync(cancellationToken);
        return new ApiDocument(await AnomalyDocument.OfAsync(review, view, new AnomalyFilter(state, carrier), cancellationToken)) { Remarks = [.. AnomalyText.RemarksOf(view)] };
    }
}
