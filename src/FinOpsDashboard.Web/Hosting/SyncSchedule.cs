using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>
/// Pulls spend at a fixed interval, when an operator asked for it: every request costs money, so the default is never. A tick that
/// finds a sync running, here or elsewhere, leaves it alone. When the app stops, so does the sync of this app, whoever started it.
/// </summary>
internal sealed class SyncSchedule(SyncJob job, IOptions<FinOpsOptions> options, TimeProvider time, ILogger<SyncSchedule> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await job.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.SyncEveryHours <= 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.SyncEveryHours), time);
        logger.LogInformation("Spend is pulled every {Hours} hours", options.Value.SyncEveryHours);
        do
        {
            await job.Start("schedule").WaitAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
