using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops budgets</c>.</summary>
internal static class BudgetApi
{
    public static void MapBudgetApi(this IEndpointRouteBuilder api) => api.MapGet("/budgets", GetAsync).DescribeBudgets();

    private static async Task<IResult> GetAsync(HttpRequest request, BudgetReview review, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var selection = query.Word<BudgetSelection>("periods", BudgetText.Selections);
        BudgetScope? scope = null;
        if (query.Text("scope") is { } text)
        {
            if (BudgetScope.TryParse(text, out var read)) scope = read;
            else query.Fault("scope", $"\"{text}\" is no scope. {BudgetFile.ScopeAdvice}");
        }

        if (query.End() is { } problem) return problem;
        var view = await review.GetAsync(cancellationToken);
        return new ApiDocument(BudgetDocument.Of(view, selection, scope)) { Remarks = [.. BudgetText.RemarksOf(view)] };
    }
}
