using System.Net;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.IntegrationTests.Downloads;

public sealed class GuideDownloadTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("scenario")]
    [InlineData("result")]
    public async Task Schema_SignedIn_IsTheSchemaThatTheReaderMakes(string name)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync($"/schemas/v1/{name}.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
        var schema = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ScenarioSchemas.ByName[name].ToJsonString()), schema));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema!["$schema"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/schemas/v1/other.json")]
    [InlineData("/schemas/v2/scenario.json")]
    [InlineData("/help/examples/nobody/scenario.json")]
    public async Task Get_WhatDoesNotExist_IsNotFound(string address)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Example_Download_IsADocumentThatEvaluates()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        foreach (var example in WorkedExamples.All)
        {
            var answer = await browser.GetAsync($"/help/examples/{example.Name}/scenario.json");
            Assert.Equal($"{example.Name}.json", answer.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.NotNull(ScenarioEvaluation.Evaluate(await answer.Content.ReadAsByteArrayAsync()).Result);
        }
    }

    [Theory]
    [InlineData("/help", "Help")]
    [InlineData("/help/costing", "How a month is costed")]
    [InlineData("/help/scenario", "The scenario document")]
    [InlineData("/help/examples", "Worked examples")]
    [InlineData("/help/examples/round-numbers", "Distillation in round numbers, and as AWS bills it")]
    public async Task Help_Page_IsThereBeforeAnyScriptRuns(string address, string title)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var page = await browser.ReadAsync(address);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".panel, .example"));
    }
}
