using System.Text;
using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.Web.Guide;

/// <summary>Documents that the help pages link to. The fallback policy lets nobody in who is not signed in.</summary>
internal static class GuideEndpoints
{
    private const string SchemaType = "application/schema+json";

    public static void MapGuide(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (name, schema) in ScenarioSchemas.ByName)
        {
            var document = Encoding.UTF8.GetBytes(ScenarioSchemas.Write(schema));
            endpoints.MapGet($"/schemas/v1/{name}.json", () => Results.Bytes(document, SchemaType));
        }

        endpoints.MapGet("/help/examples/{name}/scenario.json", (string name) => WorkedExamples.Find(name) is { } example
            ? Results.Bytes(example.Evaluated.Document, "application/json", $"{example.Name}.json")
            : Results.NotFound());
    }
}
