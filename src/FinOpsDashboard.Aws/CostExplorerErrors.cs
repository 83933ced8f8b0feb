using System.Net;
using System.Text.RegularExpressions;
using Amazon.CostExplorer.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws;

/// <summary>
/// The one place where errors of AWS, of its SDK and of the network become failures in the words of a FinOps engineer. Texts that
/// AWS sent are quoted, as they name the action and the principal; what the SDK says about credentials is not, as it may quote them.
/// </summary>
internal static partial class CostExplorerErrors
{
    /// <summary>Whether the query has to start over without a page token.</summary>
    public static bool IsDeadToken(Exception exception) => exception is InvalidNextTokenException or RequestChangedException;

    /// <summary>Explains an attempt that failed; null where the exception is a fault of this program and must not be hidden.</summary>
    public static CostExplorerError? Explain(Exception exception, CostExplorerCall call) => exception switch
    {
        AmazonUnmarshallingException => new(Malformed(call.Operation, "The body is not the JSON document that Cost Explorer sends.")),
        AmazonServiceException service => ExplainAnswer(service, call),
        OperationCanceledException or TimeoutException => new(NoAnswerInTime(call), MayPass: true),
        HttpRequestException or IOException => new(Unreachable(call.Host, exception), MayPass: true),
        InvalidEndpointException => new(InvalidEndpoint()),
        _ when IsThrownByTheSdk(exception) => ExplainCredentials(exception, call),
        _ => null,
    };

    public static CostSourceFailure RequestBudgetSpent(CostRequestMeter meter) => new(
        CostSourceFailureKind.RequestBudgetSpent,
        $"The ceiling on paid requests is reached: {meter.BilledRequests} were answered, for {meter.Cost}.",
        "Raise the ceiling, or wait for the next month. What was pulled before stays.");

    public static CostSourceFailure EmptyPeriod(DateRange period) => new(
        CostSourceFailureKind.RangeNotAvailable,
        $"The range {period} has no day in it.",
        "The end is exclusive: to ask for one day, end on the day after.");

    public static CostSourceFailure Malformed(string operation, string what) => new(
        CostSourceFailureKind.MalformedAnswer,
        $"The answer to {operation} cannot be used. {what}",
        "Nothing of it was kept. See whether a proxy stands between here and AWS, or AWS_ENDPOINT_URL_COST_EXPLORER points elsewhere; "
        + "then sync again.");

    public static CostSourceFailure TokensKeepDying(string operation, int restarts) => new(
        CostSourceFailureKind.ServiceError,
        $"Cost Explorer refused the page token of {operation}, also after {restarts} new starts.",
        "The data is probably being restated. Sync again later.",
        MayPass: true);

    private static CostExplorerError ExplainAnswer(AmazonServiceException error, CostExplorerCall call) => error.ErrorCode switch
    {
        "LimitExceededException" or "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded" =>
            new(Throttled(call), MayPass: true),
        _ when error.StatusCode == HttpStatusCode.TooManyRequests => new(Throttled(call), MayPass: true),
        "DataUnavailableException" or "OptInRequired" => new(DataUnavailable(error)),
        "BillExpirationException" => new(RangeNotAvailable(error)),
        "ValidationException" when IsAboutTheRange(error.Message) => new(RangeNotAvailable(error)),
        "AccessDeniedException" or "AccessDenied" or "UnauthorizedException" => new(AccessDenied(error, call)),
        "ExpiredTokenException" or "ExpiredToken" => new(ExpiredToken()),
        "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidSignatureException" or "SignatureDoesNotMatch"
            or "IncompleteSignature" or "MissingAuthenticationToken" or "MissingAuthenticationTokenException"
            or "RequestExpired" or "RequestTimeTooSkewed" => new(InvalidCredentials(error)),
        _ when (int)error.StatusCode >= 500 => new(ServiceError(error, call), MayPass: true),
        null or "" => new(Malformed(call.Operation, $"It has status {(int)error.StatusCode} and is not an AWS error document.")),
        _ => new(ServiceError(error, call)),
    };

    /// <summary>Credentials are looked up, and a role is assumed, before a request is sent; what fails there is wrapped by the SDK.</summary>
    private static CostExplorerError ExplainCredentials(Exception exception, CostExplorerCall call)
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is AmazonSecurityTokenServiceException { ErrorCode: "AccessDenied" or "AccessDeniedException" } denied)
                return new(MayNotAssumeRole(denied, call.Options));
            if (cause is AmazonServiceException service) return ExplainAnswer(service, call);
            if (cause is HttpRequestException or HttpIOException) return new(Unreachable("the credential service of AWS", cause), MayPass: true);
        }

        return exception.Message.Contains("SSO", StringComparison.Ordinal) ? new(SsoLoginNeeded(call.Options)) : new(NoCredentials(call.Options));
    }

    private static CostSourceFailure NoCredentials(AwsCostOptions options) => new(
        CostSourceFailureKind.NoCredentials,
        $"No AWS credentials were found in {CredentialPlaces.Name(options)}.",
        "Looked in:\n" + CredentialPlaces.Describe(options) + "\nSet AWS_PROFILE or the key variables for this process, or run it where a role is attached. "
        + "The credentials need this policy:\n" + IamPolicy.CostExplorer);

    private static CostSourceFailure SsoLoginNeeded(AwsCostOptions options)
    {
        var profile = options.Profile ?? Environment.GetEnvironmentVariable("AWS_PROFILE") ?? "default";
        return new CostSourceFailure(
            CostSourceFailureKind.ExpiredToken,
            $"The IAM Identity Center (SSO) session of profile '{profile}' ran out, or was never opened.",
            $"Run `aws sso login --profile {profile}` as the user that this process runs as, then sync again.");
    }

    private static CostSourceFailure AccessDenied(AmazonServiceException error, CostExplorerCall call)
    {
        if (error.Message.Contains("not enabled for cost explorer", StringComparison.OrdinalIgnoreCase)) return DataUnavailable(error);
        var action = DeniedAction().Match(error.Message) is { Success: true } match ? match.Value : "ce:" + call.Operation;
        return new CostSourceFailure(
            CostSourceFailureKind.AccessDenied,
            $"AWS denied {action}. It says: {error.Message}",
            "Attach this policy to the user or role:\n" + IamPolicy.CostExplorer
            + "\nIf it is attached already: the management account can block Cost Explorer for member accounts "
            + "(Billing and Cost Management, Cost Management preferences), and so can a service control policy.");
    }

    private static CostSourceFailure MayNotAssumeRole(AmazonServiceException error, AwsCostOptions options) => new(
        CostSourceFailureKind.RoleDenied,
        $"AWS denied sts:AssumeRole for {options.RoleArn ?? "the role of the profile"}. It says: {error.Message}",
        "The trust policy of the role has to name the caller, and the caller needs this policy:\n" + IamPolicy.AssumeRole(options.RoleArn ?? "*")
        + "\nThe role itself needs this one:\n" + IamPolicy.CostExplorer);

    private static CostSourceFailure InvalidCredentials(AmazonServiceException error)
    {
        var clockIsOff = error.ErrorCode is "RequestExpired" or "RequestTimeTooSkewed"
            || error.Message.Contains("Signature expired", StringComparison.OrdinalIgnoreCase)
            || error.Message.Contains("Signature not yet current", StringComparison.OrdinalIgnoreCase);
        if (clockIsOff)
        {
            return new CostSourceFailure(
                CostSourceFailureKind.InvalidCredentials,
                $"AWS refused the time of the request ({error.ErrorCode}): the clock of this machine is off by minutes.",
                "Set the clock, best by a time service.");
        }

        var unknownKey = error.ErrorCode is "UnrecognizedClientException" or "InvalidClientTokenId";
        return new CostSourceFailure(
            CostSourceFailureKind.InvalidCredentials,
            unknownKey
                ? $"AWS does not know the access key, or the session token does not belong to it ({error.ErrorCode})."
                : $"The signature does not match the access key ({error.ErrorCode}).",
            unknownKey
                ? "See that the key was not deleted or deactivated, and that AWS_SESSION_TOKEN comes from the same login as the key."
                : "Set the secret access key again; it was probably cut off or belongs to another key.");
    }

    private static CostSourceFailure ExpiredToken() => new(
        CostSourceFailureKind.ExpiredToken,
        "The temporary AWS credentials ran out.",
        "Log in again (`aws sso login`, or whatever issues them) and restart the process if they came in its environment.");

    private static CostSourceFailure DataUnavailable(AmazonServiceException error) => new(
        CostSourceFailureKind.DataUnavailable,
        $"Cost Explorer has no data for this account yet. It says: {error.Message}",
        "Open Cost Explorer once in the Billing and Cost Management console of the management account: that enables it. "
        + "The current month comes within 24 hours, the past some days later.");

    private static CostSourceFailure RangeNotAvailable(AmazonServiceException error) => new(
        CostSourceFailureKind.RangeNotAvailable,
        $"Cost Explorer does not have the whole range. It says: {error.Message}",
        "Daily costs go back 13 whole months before the current one. The end is exclusive, lies after the start, and is at most the first "
        + "day of next month.");

    private static CostSourceFailure Throttled(CostExplorerCall call) => new(
        CostSourceFailureKind.Throttled,
        $"Cost Explorer refuses {call.Operation} because of its rate limit.",
        $"It was asked {call.Options.MaxAttempts} times; refused requests cost nothing. See what else in this account asks Cost Explorer, or sync at another hour.");

    private static CostSourceFailure ServiceError(AmazonServiceException error, CostExplorerCall call) => new(
        CostSourceFailureKind.ServiceError,
        $"{call.Operation} failed at {call.Host} with status {(int)error.StatusCode}"
        + (string.IsNullOrEmpty(error.ErrorCode) ? "." : $", {error.ErrorCode}. It says: {error.Message}"),
        string.IsNullOrEmpty(error.RequestId)
            ? "Sync again later."
            : $"Sync again later. AWS Support can look up the request by its id, {error.RequestId}.");

    private static CostSourceFailure NoAnswerInTime(CostExplorerCall call) => new(
        CostSourceFailureKind.Unreachable,
        $"{call.Host} did not answer {call.Operation} within {call.Options.RequestTimeoutSeconds} seconds.",
        $"Long ranges take long: ask for less, or raise {AwsCostOptions.SectionName}:{nameof(AwsCostOptions.RequestTimeoutSeconds)}.");

    private static CostSourceFailure Unreachable(string host, Exception exception)
    {
        var reason = exception is HttpRequestException { HttpRequestError: var error }
            ? error switch
            {
                HttpRequestError.NameResolutionError => "its name cannot be resolved",
                HttpRequestError.ConnectionError => "the connection was refused or not possible",
                HttpRequestError.SecureConnectionError => "no secure connection could be made: its certificate is not trusted here",
                HttpRequestError.ProxyTunnelError => "the proxy did not let the connection through",
                _ => "the connection broke",
            }
            : "the connection broke";
        return new CostSourceFailure(
            CostSourceFailureKind.Unreachable,
            $"{host} could not be reached: {reason}.",
            "See that this machine may connect there (port 443, or the proxy in HTTPS_PROXY). "
            + "AWS_ENDPOINT_URL_COST_EXPLORER overrides the address; unset it if that was not meant.");
    }

    private static CostSourceFailure InvalidEndpoint() => new(
        CostSourceFailureKind.Unreachable,
        "The endpoint that is set for Cost Explorer is not an http or https address.",
        "Correct or unset AWS_ENDPOINT_URL_COST_EXPLORER, AWS_ENDPOINT_URL, or endpoint_url in the AWS profile.");

    /// <summary>The SDK's providers of credentials also throw exceptions of the framework, such as for a token file that is missing.</summary>
    private static bool IsThrownByTheSdk(Exception exception) =>
        exception.GetType().Namespace?.StartsWith("Amazon", StringComparison.Ordinal) == true
        || exception.Source?.StartsWith("AWSSDK", StringComparison.Ordinal) == true;

    private static bool IsAboutTheRange(string message) => RangeWords().IsMatch(message);

    [GeneratedRegex("(?<=perform: )[a-z-]+:[A-Za-z]+")]
    private static partial Regex DeniedAction();

    /// <summary>These errors are not in the service's model; only their texts tell them apart.</summary>
    [GeneratedRegex(
        "14 months|end date past|beginning of next month|start date (?:\\(and hour\\) )?(?:should be before|is too old|is after)|historical data",
        RegexOptions.IgnoreCase)]
    private static partial Regex RangeWords();
}
