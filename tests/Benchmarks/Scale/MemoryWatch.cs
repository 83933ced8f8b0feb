using System.Diagnostics;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>Looks at this process's memory ten times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer _timer;
    private long _peak;

    public MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>The most that was resident, bytes.</summary>
    public long Peak => Interlocked.Read(ref _peak);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        if (process.WorkingSet64 > Peak) Interlocked.Exchange(ref _peak, process.WorkingSet64);
    }
}
