namespace FinOpsDashboard.Aws;

/// <summary>
/// Exponential backoff with full jitter: a wait anywhere between nothing and a bound that doubles with each attempt, so that several
/// installations of one organisation do not come back in step.
/// Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ (retrieved 2026-11-22).
/// </summary>
internal sealed class RetryDelays(AwsCostOptions options)
{
    /// <summary>The wait after a failed attempt; attempts count from 1.</summary>
    public TimeSpan After(int attempt) => BoundAfter(attempt) * Random.Shared.NextDouble();

    public TimeSpan BoundAfter(int attempt)
    {
        var bound = TimeSpan.FromMilliseconds(options.RetryBaseDelayMilliseconds) * Math.Pow(2, attempt - 1);
        var most = TimeSpan.FromSeconds(options.RetryMaxDelaySeconds);
        return bound < most ? bound : most;
    }
}
