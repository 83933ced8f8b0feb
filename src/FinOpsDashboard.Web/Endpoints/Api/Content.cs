using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>What a request may carry, as the description of the interface tells it.</summary>
internal sealed record Content(string MediaType, string Description, string Example, JsonSchemaType Type, ApiComponent? Component = null)
{
    public OpenApiMediaType DescribeIn(OpenApiDocument document)
    {
        IOpenApiSchema schema = Component is null
            ? new OpenApiSchema { Type = Type, Items = Type == JsonSchemaType.Array ? new OpenApiSchema { Type = JsonSchemaType.Object } : null }
            : Component.ReferIn(document);
        schema.Description = Description;
        return new() { Schema = schema, Example = MediaType == ApiBody.Json ? JsonNode.Parse(Example) : (JsonNode)Example };
    }
}
