using System.Globalization;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>
/// Degraded: syncs were asked for, but the last one that succeeded is too old. Two days, since AWS's own figures are that far behind;
/// where the app pulls less often, two intervals. A ledger that AWS was never asked for, filled by imports or demo data, is not late.
/// </summary>
internal sealed class SyncAgeHealthCheck(IDbContextFactory<FinOpsDbContext> contexts, IOptions<FinOpsOptions> options, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan LeastPatience = TimeSpan.FromHours(48);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var syncs = database.SyncRuns.TagWith("sync age").Where(run => run.Trigger != SpendImport.Trigger && run.Trigger != DemoData.Trigger);
        if (await syncs.Where(run => run.Succeeded).MaxAsync(run => run.FinishedUtc, cancellationToken) is not { } last)
            return await syncs.AnyAsync(cancellationToken) ? HealthCheckResult.Degraded("No sync has succeeded yet.") : HealthCheckResult.Healthy();

        var age = time.GetUtcNow().UtcDateTime - last;
        var patience = TimeSpan.FromTicks(Math.Max(LeastPatience.Ticks, TimeSpan.FromHours(2 * options.Value.SyncEveryHours).Ticks));
        return age <= patience
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture, $"The last successful sync ended {last:yyyy-MM-dd HH:mm} UTC, {Math.Floor(age.TotalHours)} hours ago."));
    }
}
