using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The rules of a scenario that span several fields. What one field may hold is the field's own range.</summary>
public static class ScenarioRules
{
    /// <summary>Everything that breaks a rule; empty for a sound scenario.</summary>
    public static IEnumerable<ScenarioFault> Check(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var workload = scenario.Workload;
        if (workload.RepeatedContextTokensPerRequest > workload.InputTokensPerRequest)
            yield return new("workload.repeatedContextTokensPerRequest", "is part of the input, so it cannot exceed inputTokensPerRequest");

        if (UnknownModel(scenario, "baseline", new("model", scenario.BaselineModel)) is { } unknown)
            yield return unknown;

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < scenario.Options.Count; index++)
        {
            var option = scenario.Options[index];
            var path = DocumentPath.Item("options", index);
            if (!ids.Add(option.Id))
                yield return new(DocumentPath.Field(path, "id"), $"{DocumentPath.Quote(option.Id)} is the id of an earlier option");
            foreach (var fault in CheckLevers(scenario, option.Levers, DocumentPath.Field(path, "levers")))
                yield return fault;
        }
    }

    private static IEnumerable<ScenarioFault> CheckLevers(Scenario scenario, IReadOnlyList<ILever> levers, string path)
    {
        var byStage = new Dictionary<LeverStage, ILever>();
        for (var index = 0; index < levers.Count; index++)
        {
            var lever = levers[index];
            var place = DocumentPath.Item(path, index);
            foreach (var reference in lever.ModelReferences)
            {
                if (UnknownModel(scenario, place, reference) is { } unknown)
                    yield return unknown;
            }

            foreach (var fault in lever.Check())
                yield return fault with { Path = DocumentPath.Within(place, fault.Path) };

            // An option has one main model, so fine-tuning and distillation in one option is a contradiction in the question,
            // not an offer that happens not to exist: it is refused with the document, like the same lever given twice.
            if (byStage.TryAdd(lever.Stage, lever))
                continue;
            var earlier = byStage[lever.Stage];
            yield return new(DocumentPath.Field(place, "kind"), earlier.Kind == lever.Kind
                ? $"{lever.Kind} is in this option already; each kind of lever may be there once"
                : $"{lever.Kind} and {earlier.Kind} exclude each other: an option has one main model");
        }
    }

    private static ScenarioFault? UnknownModel(Scenario scenario, string path, ModelReference reference) =>
        scenario.Models.ContainsKey(reference.Model)
            ? null
            : new(DocumentPath.Within(path, reference.Field), $"{DocumentPath.Quote(reference.Model)} is not in models");
}
