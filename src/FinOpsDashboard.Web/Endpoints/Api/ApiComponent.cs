using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>A published JSON Schema as a component of <c>/openapi/v1.json</c>.</summary>
/// <param name="Id">Its name among the components.</param>
/// <param name="Schema">The schema as it is published.</param>
internal sealed record ApiComponent(string Id, JsonObject Schema)
{
    /// <summary>A scenario document.</summary>
    public static ApiComponent Scenario { get; } = new("Scenario", ScenarioSchemas.Scenario);

    /// <summary>A result document.</summary>
    public static ApiComponent ScenarioResult { get; } = new("ScenarioResult", ScenarioSchemas.Result);

    /// <summary>A reference to it from within a document, which has it from then on.</summary>
    public OpenApiSchemaReference ReferIn(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(Id) is not true) document.AddComponent<IOpenApiSchema>(Id, Read(document));
        return new OpenApiSchemaReference(Id, document);
    }

    private OpenApiSchema Read(OpenApiDocument document)
    {
        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(Schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out var reading);
        if (schema is null || reading.Errors.Count > 0) throw new InvalidOperationException($"OpenAPI cannot tell the schema {Id}: {string.Join(' ', reading.Errors)}");
        // A component follows the dialect of the whole document, which builds on the same draft.
        schema.Schema = null;
        return schema;
    }
}
