using System.Net;
using System.Text.Json;
using Amazon.CostExplorer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.CostExplorer.Internal;

/// <summary>Reads an answer, or turns an error document into its exception.</summary>
internal sealed class CostExplorerResponseUnmarshaller<TResponse> : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    public static readonly CostExplorerResponseUnmarshaller<TResponse> Instance = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context) =>
        JsonSerializer.Deserialize<TResponse>(context.Stream, CostExplorerJson.Options)
        ?? throw new JsonException("The answer is the JSON value null.");

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return ExceptionFor(error);
    }

    private static AmazonCostExplorerException ExceptionFor(ErrorResponse error)
    {
        var (text, inner, type, code, id, status) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
        return code switch
        {
            nameof(BillExpirationException) => new BillExpirationException(text, inner, type, code, id, status),
            nameof(BillingViewHealthStatusException) => new BillingViewHealthStatusException(text, inner, type, code, id, status),
            nameof(DataUnavailableException) => new DataUnavailableException(text, inner, type, code, id, status),
            nameof(InvalidNextTokenException) => new InvalidNextTokenException(text, inner, type, code, id, status),
            nameof(LimitExceededException) => new LimitExceededException(text, inner, type, code, id, status),
            nameof(RequestChangedException) => new RequestChangedException(text, inner, type, code, id, status),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(text, inner, type, code, id, status),
            _ => new AmazonCostExplorerException(text, inner, type, code, id, status),
        };
    }
}
