using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Application.Tests.Scenarios;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Tests.Guide;

/// <summary>A lever, a hosting or a figure that is added without a word in the guide breaks these.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void Levers_OfTheDocument_AreAllExplainedInTheirOrder()
    {
        var explained = LeverFormulas.Stages.SelectMany(stage => stage.Levers).Select(lever => lever.Word).ToList();

        Assert.Equal(KindsOf("levers").Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<LeverStage>(), LeverFormulas.Stages.Select(stage => stage.Stage));
    }

    [Fact]
    public void Levers_OfTheExamples_AreExplainedInTheStageTheyActIn()
    {
        var stages = LeverFormulas.Stages.SelectMany(stage => stage.Levers.Select(lever => (lever.Word, stage.Stage))).ToDictionary();
        var levers = new[] { TestDocuments.EveryField, TestDocuments.Additions }
            .SelectMany(json => TestDocuments.Read(json).Scenario!.Options)
            .SelectMany(option => option.Levers)
            .ToList();

        Assert.All(levers, lever => Assert.Equal(lever.Stage, stages[lever.Kind]));
        Assert.Equal(stages.Count, levers.Select(lever => lever.Kind).Distinct().Count());
    }

    [Fact]
    public void Hostings_OfTheDocument_AreAllExplained() => Assert.Equal(KindsOf("hosting"), HostingFormulas.All.Select(hosting => hosting.Word));

    [Fact]
    public void Figures_OfAnOption_AreAllExplained()
    {
        var fields = DocumentReference.Of("result", ScenarioSchemas.Result).Single(section => section.Id == "result-options-evaluated").Fields;

        Assert.Equal(fields.Select(field => field.Name).Except(["id", "status", "warnings"]), ResultFormulas.Option.Select(figure => figure.Word));
    }

    [Fact]
    public void Glossary_Words_AreThereOnce()
    {
        var words = Glossary.Bill.Concat(Glossary.Allocation).Concat(Glossary.Scenarios).Select(term => term.Word).ToList();

        Assert.Equal(words.Distinct(StringComparer.OrdinalIgnoreCase).Count(), words.Count);
    }

    private static IEnumerable<string> KindsOf(string part) => DocumentReference.Of("scenario", ScenarioSchemas.Scenario)
        .Where(section => section.Title.StartsWith(part + " · ", StringComparison.Ordinal))
        .Select(section => section.Title.Split(" · ")[1]);
}
