using FinOpsDashboard.Application;
using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.AccountKeys;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Web.Components.Layout;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.DataHealth;

/// <summary>Who may not pull, import, load or remove finds no button, and where one is left from before, pressing it changes nothing.</summary>
public sealed class DataRoleTests : BunitContext, IAsyncLifetime
{
    private const string Refusal = "Your role does not allow this";
    private readonly CountingSource _source = new();
    private readonly CountingReader _reader = new();
    private readonly FakeAccountKeySource _keys = new() { Tags = { ["<b>team</b>"] = true, ["cost-center"] = false } };
    private TestDatabase _database = null!;
    private TestSignIn _signIn = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Services.AddData(_database.ConnectionString);
        Services.AddApplication();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<ICostSource>(_source);
        Services.AddSingleton<IAccountKeySource>(_keys);
        Services.AddSingleton<IHourlyCostSource>(new FakeHourlyCostSource());
        Services.AddSingleton<ISpendFileReader>(_reader);
        Services.AddSingleton<ISpendFileOpener>(_reader);
        Services.AddOptions<SpendSyncOptions>().Configure(options => options.CostAllocationTagKeys.Add("user:cost-center"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Theory]
    [InlineData(Roles.Viewer, false, false)]
    [InlineData(Roles.Engineer, true, false)]
    [InlineData(Roles.Analyst, true, true)]
    [InlineData(Roles.Admin, true, true)]
    public void Data_Role_FindsWhatItMayDo(string role, bool imports, bool manages)
    {
        _signIn.Become(role);
        var page = Open();
        Assert.Equal(imports, page.FindAll("input[type=file]").Count == 1);
        Assert.Equal(manages, page.FindAll("button.primary").Any(button => button.TextContent.StartsWith("Sync now", StringComparison.Ordinal)));
        Assert.Equal(manages, page.FindAll("button.primary").Any(button => button.TextContent == "Load demo data"));
        Assert.Equal(!manages, page.Markup.Contains("Analysts and administrators may start a sync.", StringComparison.Ordinal));
        Assert.Equal(!imports, page.Markup.Contains("Engineers, analysts and administrators may import files.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Roles.Engineer, 0)]
    [InlineData(Roles.Analyst, 1)]
    public async Task Demo_Role_MayRemoveItOrNot(string role, int buttons)
    {
        await LoadDemoAsync();
        _signIn.Become(role);
        var page = Render<Web.Components.Pages.Data>();
        page.WaitForAssertion(() => Assert.Contains("Demo data is loaded", page.Markup, StringComparison.Ordinal));
        Assert.Equal(buttons, page.FindAll("button.danger").Count);
        var banner = Render<DemoBanner>();
        banner.WaitForElement(".banner");
        Assert.Equal(buttons, banner.FindAll("a").Count);
    }

    [Fact]
    public async Task Health_DemoLedger_ShowsItsMonthsAndOpensWhatTheAddressNames()
    {
        await LoadDemoAsync();
        _signIn.Become(Roles.Viewer);
        var page = Render<Web.Components.Pages.Data>();
        page.WaitForElement(".month td.day", TimeSpan.FromSeconds(20));
        Assert.Contains("Which months are closed?", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("after it was final?", page.Markup, StringComparison.Ordinal);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/data?restated=2026-09");

        page.WaitForAssertion(() => Assert.Contains("What changed in September 2026 after it was final?", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("No amount of the month changed after its day had been final.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_Viewer_IsToldWhoLoadsTheDemoData()
    {
        _signIn.Become(Roles.Viewer);
        var page = Render<Overview>();
        page.WaitForAssertion(() => Assert.Contains("Analysts and administrators may load the demo data.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button"));
    }

    [Theory]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.Engineer)]
    public void Sync_RoleWithdrawn_AsksNothingAndSaysWhy(string role)
    {
        var page = Open();
        _signIn.Become(role);
        page.FindAll("button.primary").Single(button => button.TextContent.StartsWith("Sync now", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains(Refusal, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Null(Services.GetRequiredService<SyncJob>().State.Progress);
        Assert.Equal(0, _source.Asked);
    }

    [Fact]
    public void Keys_Analyst_ReadsThemAndIsToldWhatIsSpelledWrong()
    {
        var page = Open();
        Assert.Contains("nobody knows whether it has these", page.Find("#keys").TextContent, StringComparison.Ordinal);

        page.FindAll("#keys button").Single(button => button.TextContent == "Read the keys for about $0.05").Click();

        page.WaitForAssertion(() => Assert.Contains("Cost Explorer spells it \"cost-center\"", page.Find("#keys .caution").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        var rows = page.FindAll("#keys tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("th,td").Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal("user:cost-center|tag|not in the account|–|–|", rows[0]);
        // The number is the next one that is free; a hostile name stays text.
        Assert.Equal("<b>team</b>|tag|can be pulled|no|–|FinOps__Aws__CostAllocationTagKeys__1=<b>team</b>", rows[1]);
        Assert.Equal("cost-center|tag|can be pulled|no|–|FinOps__Aws__CostAllocationTagKeys__1=cost-center", rows[2]);
        Assert.Empty(page.FindAll("#keys b"));
    }

    [Theory]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.Engineer)]
    public void Keys_RoleWithdrawn_AsksNothingAndSaysWhy(string role)
    {
        var page = Open();
        var button = page.FindAll("#keys button").Single();
        _signIn.Become(role);
        button.Click();
        page.WaitForAssertion(() => Assert.Contains(Refusal, page.Find("#keys [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, _keys.Asked);
    }

    [Fact]
    public void Keys_Denied_SaysWhatIsNotKnownAndThatNothingElseDependsOnIt()
    {
        _keys.Failing[KeyQuestion.AllocationTags] = CostSourceFailureKind.AccessDenied;
        var page = Open();
        page.Find("#keys button").Click();
        page.WaitForAssertion(() => Assert.Contains("AWS denied ce:ListCostAllocationTags. Nothing else depends on it.", page.Find("#keys .unanswered").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Import_RoleWithdrawn_ReadsNothingAndSaysWhy()
    {
        var page = Open();
        _signIn.Become(Roles.Viewer);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{}", "answer.json"));
        page.WaitForAssertion(() => Assert.Contains(Refusal, page.Find("#import [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, _reader.Read);
    }

    [Fact]
    public async Task LoadDemo_RoleWithdrawn_LoadsNothingAndSaysWhy()
    {
        var page = Open();
        _signIn.Become(Roles.Engineer);
        page.FindAll("button.primary").Single(button => button.TextContent == "Load demo data").Click();
        page.WaitForAssertion(() => Assert.Contains(Refusal, page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.False(await HoldsDemoAsync());
    }

    [Fact]
    public async Task RemoveDemo_RoleWithdrawn_RemovesNothingAndSaysWhy()
    {
        await LoadDemoAsync();
        var page = Render<Web.Components.Pages.Data>();
        page.WaitForElement("button.danger").Click();
        _signIn.Become(Roles.Engineer);
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains(Refusal, page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.True(await HoldsDemoAsync());
    }

    [Fact]
    public async Task RemoveDemo_Analyst_RemovesIt()
    {
        await LoadDemoAsync();
        _signIn.Become(Roles.Analyst);
        var left = new TaskCompletionSource();
        Services.GetRequiredService<NavigationManager>().LocationChanged += (_, _) => left.TrySetResult();
        var page = Render<Web.Components.Pages.Data>();
        page.WaitForElement("button.danger").Click();
        page.Find("button.danger").Click();
        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken);
        Assert.False(await HoldsDemoAsync());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    private IRenderedComponent<Web.Components.Pages.Data> Open()
    {
        var page = Render<Web.Components.Pages.Data>();
        page.WaitForElement("#import");
        return page;
    }

    private async Task LoadDemoAsync() => Assert.Null(await Services.GetRequiredService<DemoData>().LoadAsync(Xunit.TestContext.Current.CancellationToken));

    private async Task<bool> HoldsDemoAsync() =>
        await Services.GetRequiredService<ISpendLedger>().HoldsDemoDataAsync(CancellationToken.None);

    private sealed class CountingSource : ICostSource
    {
        public int Asked { get; private set; }

        public Task<CostAnswer<IReadOnlyList<string>>> GetBedrockServicesAsync(DateRange window, CostRequestMeter meter, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(CostAnswer.From<IReadOnlyList<string>>([]));
        }

        public Task<CostAnswer<CostTable>> GetCostsAsync(CostQuery query, CostRequestMeter meter, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("There is no service to ask about.");
    }

    private sealed class CountingReader : ISpendFileReader, ISpendFileOpener
    {
        public int Read { get; private set; }

        public Task<OpenedSpendFile> OpenAsync(SpendFile file, BadRows badRows, CancellationToken cancellationToken)
        {
            Read++;
            throw new InvalidOperationException("Nobody may open here.");
        }

        public Task<SpendFileReading> ReadAsync(IReadOnlyList<SpendFile> files, CancellationToken cancellationToken)
        {
            Read++;
            throw new InvalidOperationException("Nobody may read here.");
        }
    }
}
