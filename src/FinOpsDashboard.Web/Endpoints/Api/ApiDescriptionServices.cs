using System.Text.Json.Serialization;
using FinOpsDashboard.Web.Security;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>Registers <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescriptionServices
{
    private const string Bearer = "apiToken";

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        // Without it every number is described as a text too.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = operation => operation.RelativePath?.StartsWith(ApiAddress.V1[1..], StringComparison.OrdinalIgnoreCase) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "FinOps Dashboard",
                    Version = "v1",
                    Description = "The commands of finops over HTTP, with the same documents. Make an API token under Settings and send it as "
                        + $"\"Authorization: Bearer finops_…\". The header {ApiDocument.RemarkHeader} carries what a command would say on standard error.",
                };
                // The address of the request says nothing where a proxy stands before the app: addresses are relative.
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token." },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
                return Task.CompletedTask;
            });
        });
    }
}
