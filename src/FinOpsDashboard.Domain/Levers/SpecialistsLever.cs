using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>
/// Trains several small students, each for one kind of request, instead of one that does everything. Each is trained, stored, hosted and
/// escalated like the student of a <see cref="DistillationLever"/>, for its share of the requests; what no student takes stays with the
/// baseline model.
/// </summary>
/// <param name="Students">The students; their shares add up to 1 at most.</param>
public sealed record SpecialistsLever(IReadOnlyList<Specialist> Students) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "specialists";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.MainModel;

    /// <inheritdoc />
    public LeverTraits Traits => LeverTraits.MakesCustomModel
        | (RestShare == 0m && Students.All(student => student.Student.Hosting.Traits == LeverTraits.PaysByTime) ? LeverTraits.PaysByTime : LeverTraits.None);

    /// <summary>What no student takes.</summary>
    private decimal RestShare => 1m - Students.Sum(student => student.RequestShare);

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => Students.SelectMany((student, index) =>
        new DistillationLever(student.Student).ModelReferences
            .Select(reference => reference with { Field = DocumentPath.Field(DocumentPath.Item("students", index), reference.Field) }));

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers => Students.SelectMany((student, index) => DistillationNumbers
        .Of(student.Student, changed => this with { Students = [.. Students.Select((other, place) => place == index ? other with { Student = changed } : other)] })
        .Select(number => number with { Field = $"{DocumentPath.Item("students", index)}.{number.Field}" }));

    /// <inheritdoc />
    public IEnumerable<ScenarioFault> Check()
    {
        if (Students.Count == 0)
            yield return new("students", "is empty: name at least one student");
        if (RestShare < 0m)
            yield return new("students", FormattableString.Invariant($"takes {1m - RestShare} of the requests; the shares may add up to 1 at most"));
    }

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = ImmutableList.CreateBuilder<MainModelPart>();
        foreach (var student in Students)
            parts.Add(DistillationLever.Train(ref plan, student.Student, student.RequestShare));
        if (RestShare is > 0m and var rest)
            parts.Add(plan.MainModel[0] with { Share = rest });
        return plan with { MainModel = parts.ToImmutable() };
    }
}
