using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Testing;

namespace FinOpsDashboard.Application.Tests.Examples;

public sealed partial class WorkedExamplesTests
{
    public static TheoryData<string> Names => [.. WorkedExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_AsShipped_KeepsTheSchemasAndSaysWhatItIs(string name)
    {
        var example = ExampleTexts.Find(name);
        var document = JsonNode.Parse(example.Evaluated.Document.Span);

        Assert.Empty(JsonSchemaCheck.Faults(ScenarioSchemas.Scenario, document));
        Assert.Equal(example.Evaluated.Scenario.Name, document!["name"]!.GetValue<string>());
        Assert.Matches(AddressWord(), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OptionNames_OfEveryExample_NameItsOptionsAndNoOther(string name)
    {
        var example = ExampleTexts.Find(name);

        Assert.Equal(example.Evaluated.Scenario.Options.Select(option => option.Id), example.OptionNames.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sources_OfEveryExample_AreSecureAddressesWithADay(string name) => Assert.All(ExampleTexts.Find(name).Sources, source =>
    {
        Assert.Equal(Uri.UriSchemeHttps, source.Address.Scheme);
        Assert.Equal(new DateOnly(2026, 11, 22), source.RetrievedOn);
    });

    [Fact]
    public void Find_NameInAnyCase_FindsItAndNothingElse()
    {
        Assert.Same(WorkedExamples.All[0], WorkedExamples.Find("Round-Numbers"));
        Assert.Null(WorkedExamples.Find("nobody"));
    }

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex AddressWord();
}
