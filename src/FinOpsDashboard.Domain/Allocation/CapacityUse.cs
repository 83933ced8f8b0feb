using FinOpsDashboard.Domain.Hosting;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>How far model units were used. Their tokens are on no bill, so it takes what engineers entered.</summary>
public static class CapacityUse
{
    private const decimal MinutesOfAnHour = 60m;

    /// <summary>The share of what was paid for that was used: the busier of input and output, 0 to 1.</summary>
    /// <param name="modelUnitHours">Hours of model units that were billed; above 0.</param>
    /// <param name="inputPerMinute">Input tokens that a unit takes a minute; above 0.</param>
    /// <param name="outputPerMinute">Output tokens that a unit gives a minute; above 0.</param>
    /// <param name="tokens">What ran on the units.</param>
    public static decimal ShareOf(decimal modelUnitHours, decimal inputPerMinute, decimal outputPerMinute, CapacityTokens tokens)
    {
        var minutes = modelUnitHours * MinutesOfAnHour;
        var input = new UnitLoad(Math.Max(0m, tokens.Input), minutes * inputPerMinute);
        var output = new UnitLoad(Math.Max(0m, tokens.Output), minutes * outputPerMinute);
        return Math.Min(1m, UnitLoad.Larger(input, output).UnitsFor(1m));
    }
}
