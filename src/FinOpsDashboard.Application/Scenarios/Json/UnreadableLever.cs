using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Stands where a lever could not be read, so that the levers around it keep their places while they are checked. Its document has a
/// fault, so it is never evaluated.
/// </summary>
internal sealed class UnreadableLever(int index) : ILever
{
    public string Kind => "unreadable";

    /// <summary>A stage of its own: it excludes no other lever.</summary>
    public LeverStage Stage => (LeverStage)(-1 - index);

    public IEnumerable<ModelReference> ModelReferences => [];

    public OptionPlan Apply(OptionPlan plan) => throw new NotSupportedException("A document with a lever that cannot be read is refused.");
}
