namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>How a stand-in is set up. The keys are the ones of the AWS documentation's examples.</summary>
public sealed record StandInOptions
{
    /// <summary>The access key that is known.</summary>
    public string AccessKeyId { get; init; } = "AKIAIOSFODNN7EXAMPLE";

    /// <summary>Its secret.</summary>
    public string SecretAccessKey { get; init; } = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// <summary>The session token that has to come with the key; null: none is asked for.</summary>
    public string? SessionToken { get; init; }

    /// <summary>
    /// A role that the known key may assume; null: none. With a role, the key itself is refused by Cost Explorer, so that a test
    /// sees whether the role was really assumed. The same address answers STS.
    /// </summary>
    public string? RoleArn { get; init; }

    /// <summary>The most groups, or values, on one page; one period goes on on the next page.</summary>
    public int PageSize { get; init; } = int.MaxValue;

    /// <summary>The day it is for the stand-in, which decides what is too far back or ahead; null: the system clock's, UTC.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }
}
