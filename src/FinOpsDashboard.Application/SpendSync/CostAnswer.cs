namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What a cost source answered: a value, or why there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record CostAnswer<T>
    where T : class
{
    internal CostAnswer(T? value, CostSourceFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>The value; null exactly when <see cref="Failure"/> is not.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null exactly when <see cref="Value"/> is not.</summary>
    public CostSourceFailure? Failure { get; }

    /// <summary>No value came.</summary>
    public static implicit operator CostAnswer<T>(CostSourceFailure failure) => new(null, failure);
}

/// <summary>Makes answers.</summary>
public static class CostAnswer
{
    /// <summary>A value came.</summary>
    public static CostAnswer<T> From<T>(T value)
        where T : class => new(value, null);
}

/// <summary>Why a cost source did not answer, in words that a FinOps engineer acts on.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Message">What went wrong, with the identifiers that matter: one or two sentences, no stack trace, no secret.</param>
/// <param name="Advice">What to do next; may have several lines, such as a policy to copy.</param>
/// <param name="MayPass">Whether the same question may be answered a little later without anybody changing anything, as after a rate limit.</param>
public sealed record CostSourceFailure(CostSourceFailureKind Kind, string Message, string Advice, bool MayPass = false);

/// <summary>The sorts of failure that a user handles differently.</summary>
public enum CostSourceFailureKind
{
    /// <summary>No AWS credentials were found in any place that was tried.</summary>
    NoCredentials,

    /// <summary>The credentials are known to AWS and may not call the action.</summary>
    AccessDenied,

    /// <summary>The caller may not take the role that asks: no question at all can be asked.</summary>
    RoleDenied,

    /// <summary>The credentials are wrong: unknown key or a signature that does not match.</summary>
    InvalidCredentials,

    /// <summary>Temporary credentials ran out.</summary>
    ExpiredToken,

    /// <summary>Cost Explorer is not enabled, or its data is not ready yet.</summary>
    DataUnavailable,

    /// <summary>Cost Explorer kept refusing because of its rate limit, after all retries.</summary>
    Throttled,

    /// <summary>The range lies outside what Cost Explorer keeps or takes.</summary>
    RangeNotAvailable,

    /// <summary>The endpoint could not be reached, or did not answer in time.</summary>
    Unreachable,

    /// <summary>The answer was not what Cost Explorer sends: cut off, a repeated page, a number that is none, another currency.</summary>
    MalformedAnswer,

    /// <summary>A feature of Cost Explorer that AWS charges for is not enabled.</summary>
    NotEnabled,

    /// <summary>The monthly ceiling on paid requests would have been passed.</summary>
    RequestBudgetSpent,

    /// <summary>The caller stopped the sync, or the process ended in the middle of it.</summary>
    Interrupted,

    /// <summary>Anything else that the service said.</summary>
    ServiceError,
}
