using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Notifications;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed class LedgerWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Watch_LooksAtStartAndWhenTheLedgerChanged_NotBetween()
    {
        var time = new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
        var (pulse, watcher) = (new Pulse(), new Watcher());
        using var watch = new LedgerWatch(
            pulse, new LedgerWatchers([watcher], NullLogger<LedgerWatchers>.Instance), Options.Create(new NotificationOptions { WatchEverySeconds = 3_600 }), time, NullLogger<LedgerWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);
        await pulse.ReachesAsync(1);
        await TickAsync(2);
        Assert.Equal(1, watcher.Looks);

        pulse.Text = "2";
        await TickAsync(3);
        await watcher.ReachesAsync(2);
        pulse.IsAway = true;
        await TickAsync(4);
        (pulse.IsAway, pulse.Text) = (false, "3");
        await TickAsync(5);
        await watcher.ReachesAsync(3);
        time.Now += TimeSpan.FromDays(1);
        await TickAsync(6);
        await watcher.ReachesAsync(4);
        await watch.StopAsync(CancellationToken.None);

        async Task TickAsync(int reads)
        {
            // A timer that goes off while nobody waits is kept for who waits next.
            time.GoOff();
            await pulse.ReachesAsync(reads);
        }
    }

    [Fact]
    public async Task App_DemoDataLoaded_RaisesItsBudgetsOnceAndSendsThem()
    {
        var mail = new FakeReceiver("email");
        using var app = new RunningApp { Configure = services => services.AddSingleton<INoticeReceivers>(new FakeReceivers(mail)) };
        app.Settings["FinOps:Notifications:WatchEverySeconds"] = "1";
        Assert.Null(await app.Services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None));
        var (store, watchers) = (app.Services.GetRequiredService<INoticeStore>(), app.Services.GetRequiredService<LedgerWatchers>());

        await UntilAsync(async () => (await store.GetLatestAsync(1, CancellationToken.None)).Count > 0);
        // The app may still be at its look: whoever comes second finds what the first has not told yet, and both together tell it once.
        await watchers.LookAsync(CancellationToken.None);
        var keys = (await store.GetLatestAsync(100, CancellationToken.None)).Select(delivery => delivery.Notice.Notice.Key).ToList();
        await UntilAsync(async () => (await store.GetLatestAsync(100, CancellationToken.None)).All(delivery => delivery.State == DeliveryState.Delivered));

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys.Order(), mail.Taken.Select(taken => taken.Notice.Key).Order());
        Assert.All(mail.Taken, taken => Assert.StartsWith("[demo data]", taken.Notice.Subject, StringComparison.Ordinal));
        Assert.Equal(0, (await watchers.LookAsync(CancellationToken.None)).Raised);

        static async Task UntilAsync(Func<Task<bool>> isSo)
        {
            for (var until = Environment.TickCount64 + Patience.TotalMilliseconds; !await isSo() && Environment.TickCount64 < until;) await Task.Delay(100);
        }
    }

    private abstract class Counted
    {
        private int _count;

        protected int Count => Volatile.Read(ref _count);

        public async Task ReachesAsync(int count)
        {
            for (var until = Environment.TickCount64 + Patience.TotalMilliseconds; Environment.TickCount64 < until && Count < count;) await Task.Delay(5);
            Assert.Equal(count, Count);
        }

        protected void Add() => Interlocked.Increment(ref _count);
    }

    private sealed class Pulse : Counted, ILedgerPulse
    {
        public string Text { get; set; } = "1";

        public bool IsAway { get; set; }

        public Task<string> ReadAsync(CancellationToken cancellationToken)
        {
            Add();
            return IsAway ? throw new InvalidOperationException("The database is away.") : Task.FromResult(Text);
        }
    }

    private sealed class Watcher : Counted, ILedgerWatcher
    {
        public string Name => "test";

        public int Looks => Count;

        public Task<int> LookAsync(CancellationToken cancellationToken)
        {
            Add();
            return Task.FromResult(0);
        }
    }
}
