using System.ComponentModel.DataAnnotations;

namespace FinOpsDashboard.Aws;

/// <summary>How Cost Explorer is asked. Keys and the endpoint come from the AWS SDK's own environment variables and profiles.</summary>
public sealed class AwsCostOptions
{
    /// <summary>The section of the configuration: <c>FinOps:Aws</c>.</summary>
    public const string SectionName = "FinOps:Aws";

    /// <summary>
    /// The role to assume before asking, such as a read-only role of the management account; none by default.
    /// An ARN like <c>arn:aws:iam::111111111111:role/finops</c>.
    /// </summary>
    [RegularExpression("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+", ErrorMessage = "{0} is not the ARN of a role, such as arn:aws:iam::111111111111:role/finops.")]
    public string? RoleArn { get; set; }

    /// <summary>
    /// The profile of the shared AWS files to take credentials from; none by default: the SDK's default chain decides, which
    /// honours <c>AWS_PROFILE</c>.
    /// </summary>
    public string? Profile { get; set; }

    /// <summary>How long one attempt may take, in seconds; 60 by default, 1 to 600.</summary>
    [Range(1, 600)]
    public int RequestTimeoutSeconds { get; set; } = 60;

    /// <summary>How often one request is sent at most, the first time included; 6 by default, 1 to 20.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 6;

    /// <summary>The longest wait before the second attempt, in milliseconds; it doubles with each. 1000 by default, 1 to 60000.</summary>
    [Range(1, 60_000)]
    public int RetryBaseDelayMilliseconds { get; set; } = 1000;

    /// <summary>What the wait before an attempt never passes, in seconds; 20 by default, 1 to 300.</summary>
    [Range(1, 300)]
    public int RetryMaxDelaySeconds { get; set; } = 20;

    /// <summary>
    /// The least time between two requests, in milliseconds; 200 by default, which is five a second: AWS publishes no limit, its
    /// engineers speak of ten. 0 to 60000.
    /// </summary>
    [Range(0, 60_000)]
    public int MinRequestIntervalMilliseconds { get; set; } = 200;
}
