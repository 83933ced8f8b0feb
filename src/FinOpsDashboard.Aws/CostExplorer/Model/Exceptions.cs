using System.Net;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>The bill of the period is no longer kept.</summary>
public class BillExpirationException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>The billing view is not ready to be asked.</summary>
public class BillingViewHealthStatusException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>The data of the period is not there, or not yet.</summary>
public class DataUnavailableException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>The page token is not known, or no longer.</summary>
public class InvalidNextTokenException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>Too many requests in a short time.</summary>
public class LimitExceededException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>A page was asked for with other parameters than the one before.</summary>
public class RequestChangedException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);

/// <summary>There is no such billing view.</summary>
public class ResourceNotFoundException(
    string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonCostExplorerException(message, innerException, errorType, errorCode, requestId, statusCode);
