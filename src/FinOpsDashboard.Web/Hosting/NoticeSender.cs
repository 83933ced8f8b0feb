using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>Sends notices that are due, in a loop of its own: a receiver that is slow or down holds up nothing but other notices.</summary>
internal sealed class NoticeSender(NoticeDispatch dispatch, TimeProvider time, ILogger<NoticeSender> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var failures = 0;
        do
        {
            try
            {
                await dispatch.SendDueAsync(stoppingToken);
                failures = 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                if (failures++ == 0) logger.LogWarning(exception, "Notices could not be sent; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
