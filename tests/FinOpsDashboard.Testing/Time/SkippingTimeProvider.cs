namespace FinOpsDashboard.Testing.Time;

/// <summary>
/// A clock that does not run. Waits up to a bound are over at once and move it on; longer ones, such as time limits, end only when
/// a test moves it that far. So nothing sleeps, and every wait can be looked at.
/// </summary>
/// <param name="longestSkip">Waits up to this are skipped; zero skips none.</param>
public sealed class SkippingTimeProvider(TimeSpan longestSkip) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _skipped = [];
    private readonly List<Waiting> _waiting = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _watchers = [];
    private DateTimeOffset _now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were skipped, in order.</summary>
    public IReadOnlyList<TimeSpan> Skipped
    {
        get
        {
            lock (_gate) return [.. _skipped];
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    /// <summary>Moves the clock on and ends the waits that are over then.</summary>
    public void Advance(TimeSpan time)
    {
        List<Waiting> over;
        lock (_gate)
        {
            _now += time;
            over = [.. _waiting.Where(waiting => waiting.Due <= _now)];
            _waiting.RemoveAll(over.Contains);
        }

        over.ForEach(waiting => waiting.End());
    }

    /// <summary>Ends as soon as so many waits are going on.</summary>
    public Task WaitsGoingOnAsync(int count)
    {
        lock (_gate)
        {
            if (_waiting.Count >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, reached));
            return reached.Task;
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Start(Waiting waiting, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _waiting.Remove(waiting);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            if (dueTime <= longestSkip)
            {
                _now += dueTime;
                _skipped.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => waiting.End());
                return;
            }

            waiting.Due = _now + dueTime;
            _waiting.Add(waiting);
            foreach (var (count, reached) in _watchers)
                if (_waiting.Count >= count) reached.TrySetResult();
        }
    }

    private void Stop(Waiting waiting)
    {
        lock (_gate) _waiting.Remove(waiting);
    }

    private sealed class Waiting(SkippingTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void End() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Start(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Stop(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
