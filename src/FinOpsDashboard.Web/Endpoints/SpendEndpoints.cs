using System.Text;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>Downloads of actuals. The fallback policy lets nobody in who is not signed in.</summary>
internal static class SpendEndpoints
{
    /// <summary>Exactly what the explorer shows at the same query string, as CSV: where it compares, the comparison.</summary>
    public static void MapSpend(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/spend.csv", async (HttpContext context, ISpendQueries queries, SpendReports reports, SpendComparisons comparisons, TimeProvider time) =>
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var view = SpendExploration.Read(name => context.Request.Query[name], today);
            if (view.Question.Refusal(await queries.GetDimensionsAsync(context.RequestAborted)) is { } refusal)
                return Results.Text(refusal, statusCode: StatusCodes.Status400BadRequest);
            if (view.Compare is not { } with) return FileOf(view, SpendCsv.Write(await reports.AskAsync(view.Question, context.RequestAborted)));
            var compared = await comparisons.AskAsync(view.Question, with, context.RequestAborted);
            return compared.Comparison is { } comparison
                ? FileOf(view, SpendComparisonCsv.Write(comparison))
                : FileOf(view with { Compare = null }, SpendCsv.Write(compared.Report));
        });

    private static IResult FileOf(SpendExploration view, string csv) =>
        Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", view.CsvName);
}
