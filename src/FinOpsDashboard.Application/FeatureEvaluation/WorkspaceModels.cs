using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>The teacher, the student and the Region that a workspace compares.</summary>
/// <param name="Teacher">The model that answers today, by display name.</param>
/// <param name="Student">The model that would be trained, by display name.</param>
/// <param name="RegionId">The Region whose prices are used.</param>
/// <param name="TeacherIsDefault">Whether the teacher was read off the bill.</param>
/// <param name="StudentIsDefault">Whether the student was not chosen.</param>
/// <param name="IsSupported">Whether Bedrock distils the pair.</param>
public sealed record WorkspaceModels(
    string Teacher, string Student, string RegionId, bool TeacherIsDefault, bool StudentIsDefault, bool IsSupported)
{
    private const string StandardStudent = "Nova Micro";
    private const string StandardRegion = "us-east-1";
    private const int MonthsLookedAt = 3;

    /// <summary>Takes what was chosen, else the dearest model of the last months and the cheapest student that it may teach.</summary>
    /// <returns>Null when no teacher is known.</returns>
    public static WorkspaceModels? Choose(WorkspaceAssumptions assumptions, IReadOnlyList<BilledMonth> billed)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(billed);
        var teacher = assumptions.Teacher ?? DearestModel(billed);
        if (teacher is null) return null;
        var pairs = DistillationPair.Of(teacher).ToList();
        var student = assumptions.Student ?? pairs.FirstOrDefault()?.Student ?? StandardStudent;
        var pair = pairs.Find(candidate => string.Equals(candidate.Student, student, StringComparison.OrdinalIgnoreCase));
        return new WorkspaceModels(
            teacher, student, assumptions.RegionId ?? pair?.RegionId ?? StandardRegion,
            assumptions.Teacher is null, assumptions.Student is null, pair is not null);
    }

    /// <summary>
    /// The assumptions with each model spelt as the bill or the table of models spells it, whatever case or id it was typed as. A model
    /// that neither knows stays as it was typed.
    /// </summary>
    public static WorkspaceAssumptions Spell(WorkspaceAssumptions assumptions, IReadOnlyList<BilledMonth> billed)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(billed);
        var onTheBill = new ModelSpellings(billed.SelectMany(month => month.Models).Select(model => model.Model));
        return assumptions with { Teacher = Spelt(assumptions.Teacher), Student = Spelt(assumptions.Student) };

        string? Spelt(string? typed) => typed is null ? null : BedrockModels.Find(typed)?.Name ?? onTheBill.Of(typed);
    }

    private static string? DearestModel(IReadOnlyList<BilledMonth> billed) => billed
        .TakeLast(MonthsLookedAt)
        .SelectMany(month => month.Models)
        .Where(model => model.Model.Length > 0 && model.InputTokens + model.OutputTokens > 0)
        .GroupBy(model => model.Model, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(model => model.UnblendedCost.Amount))
        .FirstOrDefault()?.Key;
}
