namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>How long a question took, asked several times.</summary>
/// <param name="Times">Milliseconds, in the order asked.</param>
/// <param name="Total">The sum of what came, to see that both answered the same.</param>
internal sealed record QueryTimes(IReadOnlyList<double> Times, double Total)
{
    /// <summary>What 95 of 100 take at most, the first ones left out, in which code is compiled and pages are read.</summary>
    public double P95 => Warm[(int)Math.Ceiling(Warm.Count * 0.95) - 1];

    public double Median => Warm[Warm.Count / 2];

    private List<double> Warm => [.. Times.Skip(3).Order()];
}
