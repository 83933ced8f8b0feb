using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>What a request carries, read whole but never more of it than a document may hold.</summary>
/// <param name="Content">The bytes; empty when they are refused.</param>
/// <param name="IsJson">Whether they are said to be JSON.</param>
/// <param name="Refusal">Why they are refused; null when they are not.</param>
internal readonly record struct ApiBody(ReadOnlyMemory<byte> Content, bool IsJson, ApiProblem? Refusal)
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads the body of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="mediaTypes">The media types that are taken; one that builds on JSON counts as JSON.</param>
    public static async Task<ApiBody> ReadAsync(HttpRequest request, int most, params string[] mediaTypes)
    {
        if (MediaTypeOf(request) is not { } mediaType || !mediaTypes.Contains(mediaType))
            return Refuse(StatusCodes.Status415UnsupportedMediaType, $"Send the document as {string.Join(" or ", mediaTypes)} in UTF-8, not compressed.");

        // Told to the server too, so that it does not read on what is refused here.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = most;
        if (request.ContentLength > most) return TooLarge(most);
        // Not what the header promises: memory is taken for what has come.
        var content = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 0, FirstBuffer) + 1);
        while (await request.Body.ReadAsync(content.GetMemory(), request.HttpContext.RequestAborted) is > 0 and var count)
        {
            content.Advance(count);
            if (content.WrittenCount > most) return TooLarge(most);
        }

        return new ApiBody(content.WrittenMemory, mediaType == Json, null);
    }

    /// <summary>The media type without its parameters; null when there is none, or the bytes are not plain UTF-8.</summary>
    private static string? MediaTypeOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || request.Headers.ContentEncoding.Count > 0) return null;
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        var isJson = type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);
        return isJson ? Json : type.MediaType.ToString().ToLowerInvariant();
    }

    private static ApiBody TooLarge(int most) =>
        Refuse(StatusCodes.Status413PayloadTooLarge, $"The document is larger than {most / (1024 * 1024)} MiB, the most that is read.");

    private static ApiBody Refuse(int status, string detail) => new(default, false, new ApiProblem(status, detail));
}
