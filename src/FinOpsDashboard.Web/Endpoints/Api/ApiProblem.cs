using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>Why a request was not answered, as problem details of RFC 9457 with one entry for each fault.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong and what to do, in words.</param>
internal sealed record ApiProblem(int Status, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Each fault with its place; empty where the request as a whole is at fault.</summary>
    public IReadOnlyList<ApiFault> Errors { get; init; } = [];

    /// <summary>What is wrong with a document or a query.</summary>
    public static ApiProblem Invalid(string detail, IReadOnlyList<ApiFault> errors) => new(StatusCodes.Status400BadRequest, detail) { Errors = errors };

    /// <summary>The problem of a status that nobody said more about.</summary>
    public static ApiProblem Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "The request could not be read.",
        StatusCodes.Status401Unauthorized => "This address needs an API token, sent as \"Authorization: Bearer finops_…\". Make one under Settings in the web app.",
        StatusCodes.Status403Forbidden => "The role of the token’s owner does not allow this.",
        StatusCodes.Status404NotFound => "There is nothing at this address. /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method. /openapi/v1.json lists what it takes.",
        StatusCodes.Status408RequestTimeout => "The request came too slowly.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status500InternalServerError => "Something went wrong here, not in the request. The log of the app says what.",
        _ => "The request could not be answered.",
    });

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        var document = new ApiProblemDocument("about:blank", ReasonPhrases.GetReasonPhrase(Status), Status, Detail, Errors.Count == 0 ? null : Errors);
        return httpContext.Response.WriteAsJsonAsync(document, Options, ContentType, httpContext.RequestAborted);
    }
}
