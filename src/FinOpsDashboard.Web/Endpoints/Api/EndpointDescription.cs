using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>The parts that descriptions of endpoints are made of.</summary>
internal static class EndpointDescription
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithTags("finops").WithSummary(summary).WithDescription(description).Refuses(401, 429, 500);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(StatusCodes.Status200OK, ApiBody.Json);

    public static RouteHandlerBuilder AnswersCsv(this RouteHandlerBuilder endpoint) => endpoint.Produces<string>(StatusCodes.Status200OK, ApiBody.Csv);

    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, ApiComponent component) => endpoint
        .Produces(StatusCodes.Status200OK, contentType: ApiBody.Json)
        .AddOpenApiOperationTransformer((operation, context, _) =>
        {
            operation.Responses!["200"].Content![ApiBody.Json] = new OpenApiMediaType { Schema = component.ReferIn(context.Document!) };
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses)
    {
        foreach (var status in statuses) endpoint.Produces<ApiProblemDocument>(status, ApiProblem.ContentType);
        return endpoint;
    }

    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, params IEnumerable<Parameter> parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. parameters.Select(parameter => (IOpenApiParameter)parameter.Describe())];
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IEnumerable<Content> contents) =>
        endpoint.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = contents.ToDictionary(content => content.MediaType, content => content.DescribeIn(context.Document!)),
            };
            return Task.CompletedTask;
        });
}
