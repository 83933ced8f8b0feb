namespace FinOpsDashboard.Domain.Choosing;

/// <summary>What drives a feature's bill, and which levers fit.</summary>
/// <param name="Dominant">The driver that dominates.</param>
/// <param name="Drivers">Every driver with its weight, null when not known, and whether it is beyond its threshold.</param>
/// <param name="Advice">Every lever: what fits first, then what is open, each in the order of the rules, the lightest first.</param>
public sealed record Diagnosis(DriverRule Dominant, IReadOnlyList<DriverWeight> Drivers, IReadOnlyList<LeverAdvice> Advice)
{
    /// <summary>Whether the rules advise to leave the feature as it is, on demand: its bill is small, or its volume comes in bursts.</summary>
    public bool LeavesItAsItIs => Advice.Any(advice => advice.Rule.Kind.Length == 0 && advice.Fit == LeverFit.Fits);

    /// <summary>Holds all rules against a feature.</summary>
    public static Diagnosis Of(FeatureFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var drivers = DriverRule.All.Select(rule => new DriverWeight(rule, rule.Weight(facts))).ToList();
        var dominant = drivers.Where(driver => driver.Dominates).MaxBy(driver => driver.Weight / driver.Rule.DominatesFrom)?.Rule
            ?? DriverRule.All.First(rule => rule.Driver == CostDriver.Volume);
        return new(dominant, drivers, [.. LeverRules.All.Select(rule => LeverAdvice.Of(rule, facts)).OrderBy(advice => advice.Fit)]);
    }
}
