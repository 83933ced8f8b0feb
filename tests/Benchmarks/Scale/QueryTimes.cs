namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>How long a question took, asked several times.</summary>
/// <param name="Times">Milliseconds, in the order asked.</param>
/// <param name="Total">The sum of what came, to see that both answered the same.</param>
internal sealed record QueryTimes(IReadOnlyList<double> Times, double Total)
{
    /// <summary>The first ones, which do not count: pages are read, and code is compiled, some of it twice.</summary>
    public const int Cold = 40;

    /// <summary>What 95 of 100 take at most.</summary>
    public double P95 => Warm[(int)Math.Ceiling(Warm.Count * 0.95) - 1];

    public double Median => Warm[Warm.Count / 2];

    private List<double> Warm => [.. Times.Skip(Cold).Order()];
}
