namespace FinOpsDashboard.Domain.Choosing;

/// <summary>A lever held against a feature.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fit">What it says.</param>
/// <param name="Reasons">What speaks for the lever, as sentences.</param>
/// <param name="Disqualifiers">What speaks against it, as sentences.</param>
/// <param name="Questions">What to find out.</param>
public sealed record LeverAdvice(
    LeverRule Rule, LeverFit Fit, IReadOnlyList<string> Reasons, IReadOnlyList<string> Disqualifiers, IReadOnlyList<string> Questions)
{
    internal static LeverAdvice Of(LeverRule rule, FeatureFacts facts)
    {
        var held = rule.Conditions.Select(condition => (Condition: condition, Holds: condition.Holds(facts))).ToList();
        var fit = held.Exists(item => item.Holds == false) ? LeverFit.DoesNotFit : held.Exists(item => item.Holds is null) ? LeverFit.Open : LeverFit.Fits;
        return new(
            rule,
            fit,
            [.. held.Where(item => item.Holds == true).Select(item => item.Condition.Reason)],
            [.. held.Where(item => item.Holds == false).Select(item => item.Condition.Disqualifier)],
            [.. held.Where(item => item.Holds is null).Select(item => item.Condition.Question)]);
    }
}
