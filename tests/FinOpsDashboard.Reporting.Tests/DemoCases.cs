using FinOpsDashboard.Application;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data;
using FinOpsDashboard.Reporting.Cases;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Testing.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Reporting.Tests;

/// <summary>The demo company on 22 November 2026, in a store of its own, with one feature more that has no volume.</summary>
public sealed class DemoCases : IAsyncLifetime
{
    public const string Distil = "invoice-extraction";
    public const string Unpriced = "support-assist";
    public const string Stay = "ticket-triage";
    public const string NoVolume = "no-volume";

    private readonly FixedTime _time = new(Context.GeneratedAt);
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    public BusinessCases Cases => _services.GetRequiredService<BusinessCases>();

    public BusinessCaseHtml Html => _services.GetRequiredService<BusinessCaseHtml>();

    public static CaseContext Context { get; } = new(IsDemo: true, new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero), "1.2.3");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = Services(_ => { });
        Assert.Null(await _services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None));
        var features = _services.GetRequiredService<IFeatureStore>();
        await features.SaveAsync([new Feature { Id = NoVolume, Name = "No volume" }], CancellationToken.None);
        // The cases are printed some hours after the bill was stored.
        _time.Now += TimeSpan.FromHours(5);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The same store with a printer that is configured otherwise.</summary>
    public ServiceProvider Services(Action<ReportingOptions> configure) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(_time)
        .AddApplication()
        .AddData(_database.ConnectionString)
        .AddReporting(configure)
        .BuildServiceProvider();

    public async Task<WorkspaceView> ViewAsync(string featureId)
    {
        var view = await _services.GetRequiredService<FeatureWorkspace>().GetAsync(featureId, TestContext.Current.CancellationToken);
        return Assert.IsType<WorkspaceView>(view);
    }

    /// <summary>A feature with other assumptions than those that are stored.</summary>
    public async Task<WorkspaceView> ViewAsync(string featureId, Func<WorkspaceAssumptions, WorkspaceAssumptions> change)
    {
        var stored = (await ViewAsync(featureId)).Assumptions;
        var view = await _services.GetRequiredService<FeatureWorkspace>().GetAsync(featureId, change(stored), TestContext.Current.CancellationToken);
        return Assert.IsType<WorkspaceView>(view);
    }

    public async Task<BusinessCase> CaseAsync(string featureId) => BusinessCase.Of(await ViewAsync(featureId), Context);
}
