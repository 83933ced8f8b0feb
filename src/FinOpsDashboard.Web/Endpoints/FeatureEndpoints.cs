using System.Buffers;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>Downloads of a feature. The fallback policy lets nobody in who is not signed in.</summary>
internal static class FeatureEndpoints
{
    /// <summary>The scenario document that the workspace evaluates, as <c>finops scenario</c> prints it.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/features/{id}/scenario.json", async (string id, FeatureWorkspace workspaces, CancellationToken cancellationToken) =>
        {
            var view = await workspaces.GetAsync(id, cancellationToken);
            if (view is null) return Results.NotFound();
            if (view.Scenario is null) return Results.Problem(view.Obstacle, statusCode: StatusCodes.Status409Conflict, title: "There is no scenario yet");
            var buffer = new ArrayBufferWriter<byte>();
            ScenarioJson.Write(view.Scenario, buffer);
            return Results.File(buffer.WrittenMemory.ToArray(), "application/json", $"{id}-scenario.json");
        });
}
