namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What credits pay. They change no other figure.</summary>
/// <param name="Applied">What is used of each pool for the first evaluated option; empty when no option is evaluated.</param>
/// <param name="OptionOutOfPocket">What is left to pay of each evaluated option, in the order of the document.</param>
public sealed record CreditsResult(IReadOnlyList<CreditUse> Applied, IReadOnlyList<OutOfPocket> OptionOutOfPocket);
