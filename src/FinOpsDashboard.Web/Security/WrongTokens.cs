using System.Net;
using System.Threading.RateLimiting;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Security;

/// <summary>
/// Counts wrong API tokens per address and minute, as attempts to sign in are. A right one is always taken: behind one address are many
/// programs, and one with an expired token must not shut out the others. Nobody guesses 256 bits; this only keeps a wrong loop off the log.
/// </summary>
internal sealed class WrongTokens(IOptions<FinOpsOptions> options) : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.SignInAttemptsPerMinute, Window = Window }));

    /// <summary>Whether an address may still try.</summary>
    public bool MayTry(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(address), permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong token.</summary>
    public void Note(IPAddress? address) => _limiter.AttemptAcquire(KeyOf(address)).Dispose();

    public void Dispose() => _limiter.Dispose();

    private static string KeyOf(IPAddress? address) => address?.ToString() ?? "unknown";
}
