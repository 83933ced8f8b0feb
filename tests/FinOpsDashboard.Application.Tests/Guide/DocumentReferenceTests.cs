using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.Application.Tests.Guide;

public sealed class DocumentReferenceTests
{
    private static readonly IReadOnlyList<ReferenceSection> Scenario = DocumentReference.Of("scenario", ScenarioSchemas.Scenario);
    private static readonly IReadOnlyList<ReferenceSection> Result = DocumentReference.Of("result", ScenarioSchemas.Result);

    [Theory]
    [InlineData("scenario", "horizonMonths", "a whole number from 1 to 60", "required")]
    [InlineData("scenario", "annualDiscountRate", "a number from 0 to 1", "0")]
    [InlineData("scenario", "hoursPerMonth", "a number from 1 to 10⁶", "730")]
    [InlineData("scenario", "name", "text of 1 to 1,000 characters", "required")]
    [InlineData("scenario", "schemaVersion", "a whole number, 1 always", "required")]
    [InlineData("scenario", "models", "an object with names of your choice, at most 2,000", "required")]
    [InlineData("scenario", "options", "a list, at most 1,000", "required")]
    [InlineData("scenario-workload", "requestsPerMonth", "a number from 0 to 10¹⁵", "required")]
    [InlineData("scenario-workload", "monthlyGrowthRate", "a number above −1 up to 1,000", "0")]
    [InlineData("scenario-models", "cacheWrite", "a number from 0 to 10⁹", "not given")]
    [InlineData("scenario-levers-promptCaching", "timeToLiveMinutes", "one of 5, 60", "5")]
    [InlineData("scenario-levers-promptCaching", "kind", "the word promptCaching", "required")]
    [InlineData("scenario-hosting-provisioned", "commitment", "one of none, oneMonth, sixMonths", "required")]
    [InlineData("scenario-hosting-provisioned", "chargeTokens", "true or false", "false")]
    public void Scenario_Field_SaysFormAndDefault(string section, string field, string form, string preset)
    {
        var found = Scenario.Single(other => other.Id == section).Fields.Single(other => other.Name == field);

        Assert.Equal((form, preset), (found.Form, found.Default));
    }

    [Theory]
    [InlineData("result-options-evaluated", "paybackMonths", "a number", "may be null")]
    [InlineData("result-options-evaluated", "hosting", "an object", "not given")]
    [InlineData("result-options-evaluated", "status", "the word evaluated", "required")]
    [InlineData("result-options-notApplicable", "reasons", "a list", "required")]
    [InlineData("result-credits", "optionOutOfPocket", "an object with names of your choice", "required")]
    public void Result_Field_SaysFormAndPresence(string section, string field, string form, string preset)
    {
        var found = Result.Single(other => other.Id == section).Fields.Single(other => other.Name == field);

        Assert.Equal((form, preset), (found.Form, found.Default));
    }

    [Fact]
    public void Scenario_EveryFieldOfTheSchema_IsInTheReference() => AssertWhole(ScenarioSchemas.Scenario, Scenario);

    [Fact]
    public void Result_EveryFieldOfTheSchema_IsInTheReference() => AssertWhole(ScenarioSchemas.Result, Result);

    [Fact]
    public void Sections_Links_LeadToOneSectionEach()
    {
        foreach (var sections in new[] { Scenario, Result })
        {
            Assert.Equal(sections.Count, sections.Select(section => section.Id).Distinct().Count());
            var links = sections.SelectMany(section => section.Fields).Select(field => field.SectionId).OfType<string>().ToList();
            Assert.Empty(links.Except(sections.Select(section => section.Id)));
            Assert.All(sections, section => Assert.NotEmpty(section.Fields));
        }
    }

    [Fact]
    public void Scenario_HostingOfSeveralLevers_IsDescribedOnceWithItsPlaces()
    {
        var hosting = Scenario.Single(section => section.Title == "hosting · provisioned");

        Assert.Contains("options[].levers[].hosting", hosting.Places);
        Assert.Contains("options[].levers[].students[].hosting", hosting.Places);
        Assert.Equal("input, output", Scenario.Single(section => section.Places.Contains("models.*.reserved.input")).Title);
    }

    [Fact]
    public void Scenario_Levers_StandTogetherBeforeTheirParts()
    {
        var titles = Scenario.Select(section => section.Title).ToList();

        Assert.Equal("scenario", titles[0]);
        Assert.True(titles.FindLastIndex(title => title.StartsWith("levers", StringComparison.Ordinal)) < titles.FindIndex(title => title.StartsWith("hosting", StringComparison.Ordinal)));
    }

    private static void AssertWhole(JsonObject schema, IReadOnlyList<ReferenceSection> sections)
    {
        var told = sections.SelectMany(section => section.Fields).Select(field => (field.Name, field.About)).ToHashSet();
        Assert.All(Properties(schema), property => Assert.Contains((property.Key, property.Value!["description"]!.GetValue<string>()), told));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) => node switch
    {
        JsonObject schema => (schema["properties"] as JsonObject ?? []).Concat(schema.SelectMany(part => Properties(part.Value))),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };
}
