using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>A parameter of the query string, as the description of the interface tells it.</summary>
internal sealed record Parameter(string Name, string Description, IReadOnlyList<string>? Words = null, bool IsRequired = false, string? Format = null)
{
    public OpenApiParameter Describe() => new()
    {
        Name = Name,
        Description = Description,
        In = ParameterLocation.Query,
        Required = IsRequired,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = Format,
            Enum = Words is null ? null : [.. Words.Select(word => (JsonNode)word)],
            Default = Words is null ? null : (JsonNode)Words[0],
        },
    };
}
