using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops spend</c>.</summary>
internal static class SpendApi
{
    public static void MapSpendApi(this IEndpointRouteBuilder api) => api.MapGet("/spend", GetAsync).DescribeSpend();

    private static async Task<IResult> GetAsync(
        HttpRequest request, ISpendQueries queries, SpendReports reports, SpendComparisons comparisons, HourlyReview hours, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        if (SpendQuestionWords.ReadGroupBy(query.Text("group-by"), out var keys) is { } unknown) query.Fault("group-by", unknown);
        var period = query.Days(standard: null);
        var granularity = query.Word("granularity", SpendQuestionWords.GranularitiesAndHours);
        var metric = query.Word<SpendMetric>("metric", SpendQuestionWords.Metrics);
        var charges = query.Word<ChargeSelection>("charges", SpendQuestionWords.Charges);
        var shared = query.Word<SharedCosts>("shared", SpendQuestionWords.SharedCosts);
        var compare = SpendQuestionWords.ReadComparison(query.Word("compare", SpendQuestionWords.Comparisons));
        if (granularity == HourlyQuestion.Word && (compare is not null || shared != SharedCosts.AsCarried)) query.Fault("granularity", HourlyQuestion.NothingBeside);
        if (query.End() is { } problem) return problem;
        if (granularity == HourlyQuestion.Word)
            return await HoursAsync(hours, new HourlyQuestion { Period = period, GroupBy = keys, Metric = metric, Charges = charges }, cancellationToken);

        var question = new SpendQuestion
        {
            Period = period,
            Granularity = Enum.Parse<SpendGranularity>(granularity!, ignoreCase: true),
            GroupBy = keys,
            Metric = metric,
            Charges = charges,
            SharedCosts = shared,
        };
        if (question.Refusal(await queries.GetDimensionsAsync(cancellationToken)) is { } refusal)
            return ApiProblem.Invalid("The question cannot be answered.", [new ApiFault("group-by", refusal)]);
        if (compare is { } with)
        {
            var compared = await comparisons.AskAsync(question, with, cancellationToken);
            return new ApiDocument(SpendDocument.Of(with, compared)) { Remarks = [.. compared.Report.Remarks()] };
        }

        var report = await reports.AskAsync(question, cancellationToken);
        return new ApiDocument(SpendDocument.Of(report)) { Remarks = [.. report.Remarks()] };
    }

    private static async Task<IResult> HoursAsync(HourlyReview hours, HourlyQuestion question, CancellationToken cancellationToken)
    {
        if (question.Refusal() is { } refusal) return ApiProblem.Invalid("The question cannot be answered.", [new ApiFault("granularity", refusal)]);
        var report = await hours.AskAsync(question, cancellationToken);
        return new ApiDocument(HourlyDocument.Of(report)) { Remarks = [.. report.Remarks()] };
    }
}
