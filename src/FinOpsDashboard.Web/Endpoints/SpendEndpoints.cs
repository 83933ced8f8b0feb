using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>Downloads of actuals. The fallback policy lets nobody in who is not signed in.</summary>
internal static class SpendEndpoints
{
    /// <summary>Exactly what the explorer shows at the same query string, as CSV.</summary>
    public static void MapSpend(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/spend.csv", async (HttpContext context, ISpendQueries queries, TimeProvider time) =>
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var question = SpendAddress.Read(name => context.Request.Query[name], today);
            if (question.Refusal(await queries.GetDimensionsAsync(context.RequestAborted)) is { } refusal)
                return Results.Text(refusal, statusCode: StatusCodes.Status400BadRequest);
            var report = await queries.AskAsync(question, context.RequestAborted);
            var name = FormattableString.Invariant($"spend-{question.Period.Start:yyyyMMdd}-{question.Period.EndExclusive.AddDays(-1):yyyyMMdd}.csv");
            return Results.File(System.Text.Encoding.UTF8.GetBytes(SpendCsv.Write(report)), "text/csv; charset=utf-8", name);
        });
}
