using System.Net;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Data;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed class HealthTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc);
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Ready_NoSession_IsRefusedWithoutAPage()
    {
        using var browser = _app.Open();
        var answer = await browser.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ready_EmptyLedger_IsHealthy()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(browser));
    }

    [Fact]
    public async Task Ready_LastSyncIsOld_IsDegradedAndSaysSince()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        await using (var context = await _app.Services.GetRequiredService<IDbContextFactory<FinOpsDbContext>>().CreateDbContextAsync())
        {
            var finished = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-50);
            context.SyncRuns.Add(Run("schedule", finished));
            await context.SaveChangesAsync();
        }

        var (status, text) = await AskAsync(browser);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Degraded\nsync: The last successful sync ended ", text, StringComparison.Ordinal);
        Assert.Contains("50 hours ago", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_DatabaseIsGone_IsUnhealthy()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        await AskAsync(browser);
        TakeTheDatabaseAway();
        var (status, text) = await AskAsync(browser);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("Unhealthy\ndatabase: The database does not answer.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_DatabaseIsGoneBeforeTheSessionIsKnown_IsUnhealthyToo()
    {
        using var browser = _app.Open();
        await browser.GetAsync("/health/live");
        TakeTheDatabaseAway();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(browser));
    }

    [Theory]
    [InlineData(0, 48, HealthStatus.Healthy)]
    [InlineData(0, 49, HealthStatus.Degraded)]
    [InlineData(24, 49, HealthStatus.Degraded)]
    [InlineData(72, 144, HealthStatus.Healthy)]
    [InlineData(72, 145, HealthStatus.Degraded)]
    public async Task SyncAge_LastSuccess_MayBeTwoDaysOrTwoIntervalsOld(int everyHours, int ageHours, HealthStatus expected) =>
        Assert.Equal(expected, await CheckAsync(everyHours, Run("schedule", Now.AddHours(-ageHours))));

    [Fact]
    public async Task SyncAge_LaterImportOrFailure_DoesNotHideAnOldSync()
    {
        var failed = Run("ada", Now);
        failed.Succeeded = false;
        Assert.Equal(HealthStatus.Degraded, await CheckAsync(0, Run("ada", Now.AddDays(-3)), Run(SpendImport.Trigger, Now), failed));
    }

    [Fact]
    public async Task SyncAge_TriedAndNeverSucceeded_IsDegraded()
    {
        var failed = Run("ada", Now);
        failed.Succeeded = false;
        Assert.Equal(HealthStatus.Degraded, await CheckAsync(0, failed));
    }

    [Theory]
    [InlineData(SpendImport.Trigger)]
    [InlineData(DemoData.Trigger)]
    public async Task SyncAge_AwsWasNeverAsked_IsHealthy(string trigger) =>
        Assert.Equal(HealthStatus.Healthy, await CheckAsync(0, Run(trigger, Now.AddDays(-30))));

    private string DatabaseFile =>
        new SqliteConnectionStringBuilder(_app.Services.GetRequiredService<IConfiguration>().GetConnectionString("FinOps")).DataSource;

    /// <summary>A folder in its place: a missing file would be made anew by whoever opens it first.</summary>
    private void TakeTheDatabaseAway()
    {
        File.Delete(DatabaseFile);
        Directory.CreateDirectory(DatabaseFile);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Browser browser)
    {
        var answer = await browser.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HealthStatus> CheckAsync(int everyHours, params SyncRun[] runs)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.CreateDbContext())
        {
            context.SyncRuns.AddRange(runs);
            await context.SaveChangesAsync();
        }

        var check = new SyncAgeHealthCheck(database, Options.Create(new FinOpsOptions { SyncEveryHours = everyHours }), new FixedTime(Now));
        return (await check.CheckHealthAsync(new HealthCheckContext())).Status;
    }

    private static SyncRun Run(string trigger, DateTime finished) => new()
    {
        Trigger = trigger,
        StartedUtc = finished.AddMinutes(-1),
        FinishedUtc = finished,
        From = new DateOnly(2026, 10, 1),
        ToExclusive = new DateOnly(2026, 11, 1),
        Succeeded = true,
    };
}
