namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record StandInFault
{
    private StandInFault()
    {
    }

    /// <summary>The rate limit of Cost Explorer: status 400, not 429.</summary>
    public static StandInFault Throttled { get; } = new ErrorAnswer(400, "LimitExceededException", "Rate limit exceeded");

    /// <summary>The data of the account is not there yet.</summary>
    public static StandInFault DataUnavailable { get; } = new ErrorAnswer(400, "DataUnavailableException", "Data is not ready");

    /// <summary>The session token ran out.</summary>
    public static StandInFault ExpiredToken { get; } =
        new ErrorAnswer(400, "ExpiredTokenException", "The security token included in the request is expired");

    /// <summary>A fault of the service.</summary>
    public static StandInFault InternalError { get; } = new ErrorAnswer(500, "InternalServerError", "Internal failure");

    /// <summary>A page of a proxy in place of an answer, with status 200.</summary>
    public static StandInFault HtmlPage { get; } =
        new OtherBody(200, "text/html", "<!DOCTYPE html><html><body>Sign in to the corporate proxy</body></html>");

    /// <summary>The real answer, cut off in the middle.</summary>
    public static StandInFault TruncatedJson { get; } = new Truncation();

    /// <summary>The connection ends without an answer.</summary>
    public static StandInFault ConnectionReset { get; } = new Reset();

    /// <summary>The request is taken and never answered; the client has to give up.</summary>
    public static StandInFault NoAnswer { get; } = new Delay(Timeout.InfiniteTimeSpan);

    /// <summary>The policy of the caller does not allow the action.</summary>
    public static StandInFault AccessDenied(string action = "ce:GetCostAndUsage") => new ErrorAnswer(
        400,
        "AccessDeniedException",
        $"User: arn:aws:iam::111111111111:user/finops is not authorized to perform: {action} on resource: "
        + $"arn:aws:ce:us-east-1:111111111111:/{action["ce:".Length..]} because no identity-based policy allows the {action} action");

    /// <summary>Any error document.</summary>
    public static StandInFault Error(int status, string code, string message) => new ErrorAnswer(status, code, message);

    /// <summary>Any body.</summary>
    public static StandInFault Body(int status, string contentType, string text) => new OtherBody(status, contentType, text);

    /// <summary>The real answer, late.</summary>
    public static StandInFault Slow(TimeSpan delay) => new Delay(delay);

    internal sealed record ErrorAnswer(int Status, string Code, string Message) : StandInFault;

    internal sealed record OtherBody(int Status, string ContentType, string Text) : StandInFault;

    internal sealed record Truncation : StandInFault;

    internal sealed record Reset : StandInFault;

    internal sealed record Delay(TimeSpan Duration) : StandInFault;
}
