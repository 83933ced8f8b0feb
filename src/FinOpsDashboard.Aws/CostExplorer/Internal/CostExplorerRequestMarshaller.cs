using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.CostExplorer.Internal;

/// <summary>Writes a request as AWS JSON 1.1.</summary>
internal sealed class CostExplorerRequestMarshaller(string operation) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.CostExplorer")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = JsonSerializer.SerializeToUtf8Bytes(input, input.GetType(), CostExplorerJson.Options),
        };
        request.Headers["X-Amz-Target"] = "AWSInsightsIndexService." + operation;
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        request.Headers[HeaderKeys.XAmzApiVersion] = "2017-10-25";
        return request;
    }
}
