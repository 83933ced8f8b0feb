namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>
/// A teacher and a student that Amazon Bedrock distils. Source of the pairs and Regions:
/// https://docs.aws.amazon.com/bedrock/latest/userguide/prequisites-model-distillation.html (retrieved 2026-11-22). Anthropic's pairs
/// are withdrawn there.
/// </summary>
/// <param name="Teacher">The teacher's display name.</param>
/// <param name="Student">The student's display name.</param>
/// <param name="RegionId">The Region where it is offered.</param>
public sealed record DistillationPair(string Teacher, string Student, string RegionId)
{
    private const string NovaRegion = "us-east-1";
    private const string LlamaRegion = "us-west-2";

    /// <summary>Every pair, for each teacher the cheapest student first.</summary>
    public static IReadOnlyList<DistillationPair> All { get; } =
    [
        new("Nova Premier", "Nova Micro", NovaRegion),
        new("Nova Premier", "Nova Lite", NovaRegion),
        new("Nova Premier", "Nova Pro", NovaRegion),
        new("Nova Pro", "Nova Micro", NovaRegion),
        new("Nova Pro", "Nova Lite", NovaRegion),
        new("Llama 3.1 405B", "Llama 3.1 8B", LlamaRegion),
        new("Llama 3.1 405B", "Llama 3.2 1B", LlamaRegion),
        new("Llama 3.1 405B", "Llama 3.1 70B", LlamaRegion),
        new("Llama 3.1 405B", "Llama 3.3 70B", LlamaRegion),
        new("Llama 3.1 70B", "Llama 3.1 8B", LlamaRegion),
        new("Llama 3.1 70B", "Llama 3.2 1B", LlamaRegion),
        new("Llama 3.1 70B", "Llama 3.2 3B", LlamaRegion),
        new("Llama 3.3 70B", "Llama 3.1 8B", LlamaRegion),
        new("Llama 3.3 70B", "Llama 3.2 1B", LlamaRegion),
        new("Llama 3.3 70B", "Llama 3.2 3B", LlamaRegion),
    ];

    /// <summary>The students of a teacher; empty when Bedrock distils none.</summary>
    public static IEnumerable<DistillationPair> Of(string teacher) =>
        All.Where(pair => string.Equals(pair.Teacher, teacher, StringComparison.OrdinalIgnoreCase));
}
