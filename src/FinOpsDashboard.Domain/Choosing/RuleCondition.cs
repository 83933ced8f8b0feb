namespace FinOpsDashboard.Domain.Choosing;

/// <summary>Something that must be so for a lever to fit.</summary>
/// <param name="Holds">Whether it is so; null when what it needs is not known.</param>
/// <param name="Reason">What speaks for the lever when it is so, as a sentence.</param>
/// <param name="Disqualifier">What speaks against it when it is not, as a sentence.</param>
/// <param name="Question">What to find out when it is not known.</param>
public sealed record RuleCondition(Func<FeatureFacts, bool?> Holds, string Reason, string Disqualifier, string Question);
