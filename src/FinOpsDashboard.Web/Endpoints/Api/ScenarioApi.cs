using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops evaluate</c> and <c>finops scenario</c>. Evaluating writes nothing, so every role may.</summary>
internal static class ScenarioApi
{
    public static void MapScenarioApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/scenarios/evaluate", EvaluateAsync).DescribeEvaluate();
        api.MapGet("/features/{id}/scenario", GetAsync).DescribeScenario();
    }

    private static async Task<IResult> EvaluateAsync(HttpRequest request, EvaluationGate gate, CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        var body = await ApiBody.ReadAsync(request, ScenarioJson.LargestDocument, ApiBody.Json);
        if (body.Refusal is not null) return body.Refusal;
        var answer = ScenarioEvaluation.Evaluate(body.Content, cancellationToken);
        return answer.Result is { } result
            ? new ApiDocument(ScenarioDocument.Of(result))
            : ApiProblem.Invalid("The scenario is not valid.", [.. answer.Faults.Select(FaultOf)]);
    }

    private static async Task<IResult> GetAsync(string id, FeatureWorkspace workspaces, CancellationToken cancellationToken)
    {
        // PostgreSQL takes no NUL, and no id has a control character.
        var view = id.Any(char.IsControl) ? null : await workspaces.GetAsync(id, cancellationToken);
        if (view is null) return new ApiProblem(StatusCodes.Status404NotFound, "There is no such feature. GET /api/v1/features lists them.");
        if (view.Scenario is null) return new ApiProblem(StatusCodes.Status409Conflict, view.Obstacle ?? "There is no scenario.");
        var volume = view.CurrentVolume!;
        return new ApiDocument(ScenarioDocument.Of(view.Scenario)) { Remarks = [$"Volume of {volume.Month}: {volume.Source.ToWord()}."] };
    }

    private static ApiFault FaultOf(ScenarioFault fault) => new(fault.Path, fault.Message);
}
