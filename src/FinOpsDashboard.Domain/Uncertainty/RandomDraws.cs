namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>
/// Random numbers for statistics: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). The same
/// seed gives the same numbers on every machine, and streams of neighbouring seeds are independent enough to divide work among cores.
/// </summary>
internal struct RandomDraws(ulong seed)
{
    private ulong _state = Mix(seed);

    /// <summary>A number above 0 and below 1, each as likely as any other.</summary>
    public double NextUniform()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return ((Mix(_state) >> 12) + 0.5d) * (1d / (1UL << 52));
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
