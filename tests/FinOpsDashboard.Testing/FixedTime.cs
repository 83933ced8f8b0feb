using System.Collections.Concurrent;

namespace FinOpsDashboard.Testing;

/// <summary>A clock that stands still until a test moves it. Its timers run as ever, and at once when a test says so.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    private readonly ConcurrentBag<Action> _timers = [];

    /// <summary>The moment it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _timers.Add(() => callback(state));
        return base.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Lets every timer go off now.</summary>
    public void GoOff()
    {
        foreach (var timer in _timers) timer();
    }
}
