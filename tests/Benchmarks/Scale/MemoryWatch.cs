using System.Diagnostics;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>Looks at this process's memory ten times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private MemoryUse _peak = new(0, 0, 0);

    public MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>What was in memory when it was most.</summary>
    public MemoryUse Peak
    {
        get
        {
            lock (_lock) return _peak;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        var use = new MemoryUse(process.WorkingSet64, GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes, SQLitePCL.raw.sqlite3_memory_used());
        lock (_lock)
        {
            if (use.Resident > _peak.Resident) _peak = use;
        }
    }
}
