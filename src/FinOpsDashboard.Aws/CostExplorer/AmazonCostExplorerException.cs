using System.Net;
using Amazon.Runtime;

namespace Amazon.CostExplorer;

/// <summary>An error that Cost Explorer answered with; <see cref="AmazonServiceException.ErrorCode"/> names it.</summary>
public class AmazonCostExplorerException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonServiceException(message, innerException, errorType, errorCode, requestId, statusCode);
