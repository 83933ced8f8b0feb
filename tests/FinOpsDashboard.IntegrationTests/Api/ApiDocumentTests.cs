using System.Net;
using System.Text;
using System.Text.Json;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.IntegrationTests.Downloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>What is answered: the documents of the commands, and problem details where there are none.</summary>
public sealed class ApiDocumentTests : IDisposable
{
    private const string Evaluate = "/api/v1/scenarios/evaluate";
    private const string Features = "/api/v1/features";
    private const string Volumes = "/api/v1/volumes";

    private static readonly (string Address, string Command)[] Mirrored =
    [
        ("/api/v1/spend?from=2026-01-01&to=2027-01-01&group-by=feature", "spend --from 2026-01-01 --to 2027-01-01 --group-by feature"),
        (
            "/api/v1/spend?from=2026-01-01&to=2027-01-01&granularity=daily&group-by=usageType,region&metric=quantity&charges=all",
            "spend --from 2026-01-01 --to 2027-01-01 --granularity daily --group-by usageType,region --metric quantity --charges all"),
        ("/api/v1/spend?from=2026-11-01&to=2026-12-01&group-by=feature&compare=previous", "spend --from 2026-11-01 --to 2026-12-01 --group-by feature --compare previous"),
        ("/api/v1/views", "views"),
        ("/api/v1/spend?from=2026-09-01&to=2026-11-01&group-by=feature&shared=divided", "spend --from 2026-09-01 --to 2026-11-01 --group-by feature --shared divided"),
        (
            "/api/v1/spend?from=2026-01-01&to=2027-01-01&granularity=hourly&group-by=model,tokenKind",
            "spend --from 2026-01-01 --to 2027-01-01 --granularity hourly --group-by model,tokenKind"),
        ("/api/v1/export/focus?from=2026-01-01&to=2027-01-01", "export focus --from 2026-01-01 --to 2027-01-01 --format csv"),
        ("/api/v1/features", "features"),
        ("/api/v1/volumes?feature=invoice-extraction&from=2026-01-01", "volumes --feature invoice-extraction --from 2026-01-01"),
        ("/api/v1/prices?model=Nova%20Micro&region=us-east-1&on=2026-11-22", "prices --model Nova+Micro --region us-east-1 --on 2026-11-22"),
        ("/api/v1/reconciliation?month=2026-10", "reconcile --month 2026-10"),
        ("/api/v1/reconciliation?month=2026-10&feature=ticket-triage", "reconcile --month 2026-10 --feature ticket-triage"),
        ("/api/v1/allocation?month=2026-10&metric=netAmortized", "allocation --month 2026-10 --metric netAmortized"),
        ("/api/v1/allocation/plan", "allocation plan"),
        ("/api/v1/allocation/history", "allocation history"),
        ("/api/v1/anomalies", "anomalies"),
        ("/api/v1/credits", "credits"),
        ("/api/v1/keys", "keys"),
        ("/api/v1/anomalies?state=open&feature=search-intent", "anomalies --state open --feature search-intent"),
        ("/api/v1/unit-costs?from=2026-01&to=2026-10", "unit-costs --from 2026-01 --to 2026-10"),
        ("/api/v1/unit-costs?from=2026-10&to=2026-10&feature=invoice-extraction", "unit-costs --from 2026-10 --to 2026-10 --feature invoice-extraction"),
        ("/api/v1/metrics", "metrics"),
        ("/api/v1/forecast", "forecast"),
        ("/api/v1/budgets", "budgets"),
        ("/api/v1/budgets?periods=finished&scope=feature%3Agift-finder", "budgets --periods finished --scope feature:gift-finder"),
        ("/api/v1/forecast?feature=invoice-extraction&to=yearEnd&method=trend", "forecast --feature invoice-extraction --to yearEnd --method trend"),
        ("/api/v1/features/invoice-extraction/scenario", "scenario --feature invoice-extraction"),
    ];

    private readonly ApiBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Evaluate_Document_IsByteForByteThatOfTheCommand()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var scenario = await File.ReadAllBytesAsync(DataFile("invoice-extraction.json"));

        var answer = await _bench.SendAsync(token, HttpMethod.Post, Evaluate, ApiBench.Content(scenario, "application/json; charset=utf-8"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await FinopsCommand.RunAsync(_bench.App.ConnectionString, "evaluate", DataFile("invoice-extraction.json")), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_Document_IsByteForByteThatOfTheCommand()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        await _bench.App.LoadDemoAsync();
        foreach (var (address, command) in Mirrored)
        {
            var answer = await _bench.GetAsync(token, address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var printed = await FinopsCommand.RunAsync(_bench.App.ConnectionString, [.. command.Split(' ').Select(word => word.Replace('+', ' '))]);
            Assert.Equal(Encoding.UTF8.GetString(printed), await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_WhatACommandRemarks_StandsInAHeader()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        await _bench.App.LoadDemoAsync();
        var spend = await _bench.GetAsync(token, "/api/v1/spend?from=2026-01-01&to=2027-01-01");
        Assert.Equal(["These figures are demo data."], spend.Headers.GetValues("FinOps-Remark"));
        var scenario = await _bench.GetAsync(token, "/api/v1/features/invoice-extraction/scenario");
        Assert.StartsWith("Volume of ", scenario.Headers.GetValues("FinOps-Remark").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_OfAFeature_EvaluatesOverHttp()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        await _bench.App.LoadDemoAsync();
        var scenario = await (await _bench.GetAsync(token, "/api/v1/features/invoice-extraction/scenario")).Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, (await _bench.SendAsync(token, HttpMethod.Post, Evaluate, scenario)).StatusCode);
    }

    [Fact]
    public async Task Evaluate_InvalidDocument_ListsEveryFaultWithItsPath()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var problem = await ApiBench.ProblemAsync(
            await _bench.SendAsync(token, HttpMethod.Post, Evaluate, """{ "schemaVersion": 1, "horizonMonths": 0, "modles": {} }"""), 400);
        var faults = ApiBench.Faults(problem);
        Assert.Contains("name: is required", faults);
        Assert.Contains(faults, fault => fault.StartsWith("horizonMonths: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("modles: is not a field here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Put_Plan_IsStoredUnderTheOwnersNameWithItsReason()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer, "maria");
        await _bench.SendAsync(token, HttpMethod.Put, Features, """[ { "id": "chat", "name": "Chat" } ]""");
        const string Address = "/api/v1/allocation/plan?reason=Guardrails%20are%20shared&applyFrom=2026-01";
        const string Plan = """
            { "rules": [ { "carries": "chat", "model": "Nova Micro" }, { "carries": "shared:guardrails", "usageType": "*Guardrail*" } ],
              "sharedCosts": [ { "id": "guardrails", "name": "Guardrails", "method": "tokens" } ] }
            """;

        var stored = JsonDocument.Parse(await (await _bench.SendAsync(token, HttpMethod.Put, Address, Plan)).Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(("maria", "Guardrails are shared"), (stored.GetProperty("by").GetString(), stored.GetProperty("reason").GetString()));
        var problem = await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Put, Address, """{ "rules": [ { "carries": "nobody" } ] }"""), 400);
        Assert.Contains(ApiBench.Faults(problem), fault => fault.Contains("nobody: a rule gives spend to it", StringComparison.Ordinal));
        var viewer = await _bench.TokenOfAsync(Roles.Viewer, "vera");
        await ApiBench.ProblemAsync(await _bench.SendAsync(viewer, HttpMethod.Put, Address, Plan), 403);
    }

    [Fact]
    public async Task Put_Engineer_StoresAsTheCommandDoesUnderTheOwnersName()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer, "maria");
        var features = await _bench.SendAsync(token, HttpMethod.Put, Features, """[ { "id": "chat", "name": "Chat", "rules": [ { "model": "Nova Micro" } ] } ]""");
        Assert.Equal(HttpStatusCode.OK, features.StatusCode);
        var csv = await _bench.SendAsync(token, HttpMethod.Put, Features, "id,name,model\nsearch,Search,Nova Pro\n", "text/csv");
        Assert.Equal(["chat", "search"], JsonDocument.Parse(await csv.Content.ReadAsStringAsync()).RootElement.EnumerateArray().Select(each => each.GetProperty("id").GetString()));

        var volumes = await _bench.SendAsync(
            token, HttpMethod.Put, Volumes, "feature,month,requests,inputTokens,outputTokens\nchat,2026-09,10,1000,500\n", "text/csv");
        Assert.Equal(HttpStatusCode.OK, volumes.StatusCode);
        var listed = await (await _bench.GetAsync(token, Volumes)).Content.ReadAsStringAsync();
        Assert.Equal(await volumes.Content.ReadAsStringAsync(), listed);
        var again = await _bench.SendAsync(token, HttpMethod.Put, Volumes, listed);
        Assert.Equal(listed, await again.Content.ReadAsStringAsync());
        await _bench.WithDatabaseAsync(async database => Assert.Equal("maria", (await database.FeatureVolumes.SingleAsync()).ChangedBy));
    }

    [Theory]
    [InlineData(Features, """[ { "id": "chat" } ]""")]
    [InlineData(Features, "not even a document")]
    [InlineData(Volumes, """[ { "feature": "chat", "month": "2026-09", "requests": 1, "inputTokens": 1, "outputTokens": 1 } ]""")]
    public async Task Put_Viewer_IsForbiddenAndStoresNothing(string address, string body)
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var problem = await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Put, address, body), 403);
        Assert.Contains("Engineers, analysts and administrators may do it", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(await _bench.Services.GetRequiredService<IFeatureStore>().GetAllAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(Features, """[ { "id": "Chat Bot" }, { "id": "b", "name": "" } ]""", "\"Chat Bot\"")]
    [InlineData(Features, """[ { "id": "chat", "rules": [ { "modle": "x" } ] } ]""", "[0].rules[0]")]
    [InlineData(Features, """{ "id": "chat" }""", "$")]
    [InlineData(Volumes, """[ { "feature": "chat", "month": "2026-09", "requests": 1, "inputTokens": 1, "outputTokens": 1 } ]""", "chat")]
    [InlineData(Volumes, """[ { "feature": "chat", "month": "September", "requests": 1, "inputTokens": 1, "outputTokens": 1 } ]""", "[0].month")]
    public async Task Put_InvalidDocument_ListsFaultsAndStoresNothing(string address, string body, string path)
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        var problem = await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Put, address, body), 400);
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), fault => fault.GetProperty("path").GetString() == path);
        Assert.Empty(await _bench.Services.GetRequiredService<IFeatureStore>().GetAllAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("/api/v1/spend", "from: is required")]
    [InlineData("/api/v1/export/focus", "from: is required")]
    [InlineData("/api/v1/export/focus?from=2026-10-01&to=2026-11-01&group-by=model", "group-by: is not taken here")]
    [InlineData("/api/v1/spend?from=2026-13-01&to=2026-11-01", "from: \"2026-13-01\" is no day")]
    [InlineData("/api/v1/spend?from=2026-11-01&to=2026-10-01", "to: is exclusive")]
    [InlineData("/api/v1/spend?from=2026-10-01&to=2026-11-01&group-by=colour", "group-by: \"colour\" is no key")]
    [InlineData("/api/v1/spend?from=2026-10-01&to=2026-11-01&group-by=account,feature", "group-by: account and feature divide the same money")]
    [InlineData("/api/v1/spend?from=2026-10-01&to=2026-11-01&group-by=tag:taem", "group-by: No spend was split by tag:taem")]
    [InlineData("/api/v1/spend?from=2026-10-01&to=2026-11-01&metric=blended", "metric: \"blended\" is none of unblended")]
    [InlineData("/api/v1/spend?from=2026-10-01&to=2026-11-01&groupBy=model", "groupBy: is not taken here")]
    [InlineData("/api/v1/spend?from=2026-10-01&from=2026-09-01&to=2026-11-01", "from: is given more than once")]
    [InlineData("/api/v1/reconciliation", "month: is required")]
    [InlineData("/api/v1/reconciliation?month=October", "month: \"October\" is no month")]
    [InlineData("/api/v1/reconciliation?month=2026-10&feature=nope", "feature: \"nope\" was billed nothing in 2026-10")]
    [InlineData("/api/v1/allocation", "month: is required")]
    [InlineData("/api/v1/allocation?month=2026-10&metric=quantity", "metric: \"quantity\" is none of unblended, amortized, netUnblended, netAmortized")]
    [InlineData("/api/v1/budgets?periods=past", "periods: \"past\" is none of current, finished, future, all")]
    [InlineData("/api/v1/budgets?scope=nope", "scope: \"nope\" is no scope. Write bill, team:NAME")]
    [InlineData("/api/v1/credits?month=2026-10", "month: is not taken here")]
    [InlineData("/api/v1/anomalies?state=done", "state: \"done\" is none of open, explained, closed")]
    [InlineData("/api/v1/unit-costs?from=2026-10&to=2026-09", "to: spans 1 to 60 months with from, the first before the last")]
    [InlineData("/api/v1/unit-costs?from=2026-10&to=2026-10&feature=nope", "feature: \"nope\" carries nothing of these months")]
    [InlineData("/api/v1/forecast?feature=nope", "feature: \"nope\" has no spend and no volume")]
    [InlineData("/api/v1/forecast?to=christmas", "to: \"christmas\" is none of monthEnd, quarterEnd, yearEnd")]
    [InlineData("/api/v1/forecast?method=guess", "method: \"guess\" is none of runRate, trend, drivers")]
    [InlineData("/api/v1/volumes?feature=%00", "feature: is no text")]
    [InlineData("/api/v1/volumes?from=2026-10-01&to=2026-09-01", "to: is exclusive")]
    [InlineData("/api/v1/prices?on=today", "on: \"today\" is no day")]
    [InlineData("/api/v1/features?feature=x", "feature: is not taken here")]
    public async Task Get_InvalidQuery_SaysWhatIsWrong(string address, string fault)
    {
        var problem = await ApiBench.ProblemAsync(await _bench.GetAsync(await _bench.TokenOfAsync(Roles.Viewer), address), 400);
        Assert.Contains(ApiBench.Faults(problem), each => each.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scenario_UnknownFeatureOrNoVolume_IsNotFoundOrAConflict()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        await ApiBench.ProblemAsync(await _bench.GetAsync(token, "/api/v1/features/nobody/scenario"), 404);
        await ApiBench.ProblemAsync(await _bench.GetAsync(token, "/api/v1/features/%01/scenario"), 404);
        await _bench.SendAsync(token, HttpMethod.Put, Features, """[ { "id": "new-one" } ]""");
        var conflict = await ApiBench.ProblemAsync(await _bench.GetAsync(token, "/api/v1/features/new-one/scenario"), 409);
        Assert.Contains("No volume is known", conflict.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing-here", 404)]
    [InlineData("GET", "/api", 404)]
    [InlineData("DELETE", "/api/v1/features", 405)]
    [InlineData("GET", "/api/v1/scenarios/evaluate", 405)]
    [InlineData("POST", "/api/v1/spend", 405)]
    [InlineData("POST", "/api/v1/export/focus", 405)]
    [InlineData("PATCH", "/api/v1/volumes", 405)]
    [InlineData("DELETE", "/api/v1/features/x/scenario", 405)]
    [InlineData("PUT", "/api/v1/prices", 405)]
    public async Task Api_NoSuchAddressOrMethod_IsAProblem(string method, string address, int status) =>
        await ApiBench.ProblemAsync(await _bench.SendAsync(await _bench.TokenOfAsync(Roles.Admin), new HttpMethod(method), address), status);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/csv")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Evaluate_OtherThanJson_IsUnsupported(string? mediaType)
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Post, Evaluate, ApiBench.Content("{}"u8.ToArray(), mediaType)), 415);
    }

    [Fact]
    public async Task Evaluate_Compressed_IsUnsupported()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        using var content = ApiBench.Content("{}"u8.ToArray(), "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Post, Evaluate, content), 415);
    }

    [Fact]
    public async Task Description_Document_NamesEveryAddressItsCredentialAndExamplesThatWork()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        var document = JsonDocument.Parse(await (await _bench.GetAsync(token, "/openapi/v1.json")).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(
            ["GET /api/v1/allocation", "GET /api/v1/allocation/history", "GET /api/v1/allocation/plan", "GET /api/v1/anomalies", "GET /api/v1/budgets", "GET /api/v1/credits",
                "GET /api/v1/export/focus", "GET /api/v1/features", "GET /api/v1/features/{id}/scenario", "GET /api/v1/forecast", "GET /api/v1/keys", "GET /api/v1/metrics", "GET /api/v1/prices",
                "GET /api/v1/reconciliation", "GET /api/v1/spend", "GET /api/v1/unit-costs", "GET /api/v1/views", "GET /api/v1/volumes",
                "POST /api/v1/scenarios/evaluate", "PUT /api/v1/allocation/plan", "PUT /api/v1/features", "PUT /api/v1/metrics", "PUT /api/v1/volumes"],
            document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Single().Value.GetProperty("scheme").GetString());
        Assert.NotEmpty(document.GetProperty("security").EnumerateArray());
        Assert.Equal("group-by", Parameter(document, "/api/v1/spend", 3));

        foreach (var (address, method) in new[] { (Evaluate, HttpMethod.Post), (Features, HttpMethod.Put), (Volumes, HttpMethod.Put) })
        {
            var contents = document.GetProperty("paths").GetProperty(address).GetProperty(method.Method.ToLowerInvariant()).GetProperty("requestBody").GetProperty("content");
            foreach (var content in contents.EnumerateObject())
            {
                var example = content.Value.GetProperty("example");
                var body = example.ValueKind == JsonValueKind.String ? example.GetString()! : example.GetRawText();
                var answer = await _bench.SendAsync(token, method, address, body, content.Name);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {content.Name}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    private static string? Parameter(JsonElement document, string address, int index) =>
        document.GetProperty("paths").GetProperty(address).GetProperty("get").GetProperty("parameters")[index].GetProperty("name").GetString();

    private static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);
}
