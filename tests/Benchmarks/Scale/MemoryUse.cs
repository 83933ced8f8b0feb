using System.Globalization;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>Memory of a process at one moment, bytes.</summary>
/// <param name="Resident">All of it that is in memory, files that are mapped included.</param>
/// <param name="Managed">What the garbage collector holds.</param>
/// <param name="Sqlite">What SQLite holds.</param>
internal sealed record MemoryUse(long Resident, long Managed, long Sqlite)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Resident / 1e6:N0} MB (managed {Managed / 1e6:N0}, SQLite {Sqlite / 1e6:N0})");
}
