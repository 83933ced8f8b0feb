using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Data.Notifications;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinOpsDashboard.Reporting.Tests.Notifications;

/// <summary>The whole way: raised, stored, tried, tried again, delivered or given up.</summary>
public sealed class NoticeDispatchTests : IAsyncLifetime
{
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;
    private NoticeStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new NoticeStore(_database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task MailServer_DownThenUpAgain_GetsTheNoticeOnce()
    {
        var server = await MailServer.StartAsync();
        var options = Notices.Mail(server.Port);
        await server.DisposeAsync();
        using var receivers = Notices.Receivers(options);
        Assert.True(await Outbox(receivers).RaiseAsync(Notices.Crossing, Cancel));
        Assert.False(await Outbox(receivers).RaiseAsync(Notices.Crossing with { Subject = "Again" }, Cancel));

        Assert.Equal(new DispatchResult(0, 1), await Dispatch(receivers).SendDueAsync(Cancel));
        var failed = Assert.Single(await _store.GetLatestAsync(10, Cancel));
        Assert.Equal((DeliveryState.Waiting, 1, _time.Now.AddMinutes(1)), (failed.State, failed.Attempts, failed.NextAttemptAt));
        Assert.Contains("could not be reached", failed.LastError, StringComparison.Ordinal);
        Assert.Equal(default, await Dispatch(receivers).SendDueAsync(Cancel));

        await using var again = await MailServer.StartAsync(port: options.Email.Port);
        _time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(new DispatchResult(1, 0), await Dispatch(receivers).SendDueAsync(Cancel));
        _time.Now += TimeSpan.FromDays(1);
        Assert.Equal(default, await Dispatch(receivers).SendDueAsync(Cancel));

        var mail = await again.NextAsync();
        Assert.Single(again.Taken);
        Assert.Equal(2, mail.GetProperty("to").GetArrayLength());
        var delivered = Assert.Single(await _store.GetLatestAsync(10, Cancel));
        Assert.Equal((DeliveryState.Delivered, 2, ""), (delivered.State, delivered.Attempts, delivered.LastError));
        Assert.Equal(Notices.Crossing.Subject, delivered.Notice.Notice.Subject);
        Assert.Equal(Notices.Crossing.Chart!.Bars, delivered.Notice.Notice.Chart!.Bars);
        Assert.Equal(Notices.Crossing.Facts, delivered.Notice.Notice.Facts);
    }

    [Fact]
    public async Task Webhook_FailsTwiceThenTakesIt_WhileTheOtherReceiverHasItAtOnce()
    {
        var posts = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var hook = builder.Build();
        hook.Run(context =>
        {
            context.Response.StatusCode = ++posts <= 2 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        await hook.StartAsync(Cancel);
        await using var server = await MailServer.StartAsync();
        var options = Notices.Mail(server.Port);
        options.Webhooks.Add(new WebhookReceiverOptions { Url = hook.Urls.Single(), Name = "ops" });
        using var receivers = Notices.Receivers(options);
        await Outbox(receivers).RaiseAsync(Notices.Crossing, Cancel);

        Assert.Equal(new DispatchResult(1, 1), await Dispatch(receivers).SendDueAsync(Cancel));
        _time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(new DispatchResult(0, 1), await Dispatch(receivers).SendDueAsync(Cancel));
        _time.Now += TimeSpan.FromMinutes(4);
        Assert.Equal(default, await Dispatch(receivers).SendDueAsync(Cancel));
        _time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(new DispatchResult(1, 0), await Dispatch(receivers).SendDueAsync(Cancel));

        Assert.Equal((3, 1), (posts, server.Taken.Count));
    }

    [Fact]
    public async Task Delivery_FailedEightTimes_IsGivenUpUntilSomebodyTriesAgain()
    {
        var options = Notices.Mail(1);
        using var receivers = Notices.Receivers(options);
        await Outbox(receivers).RaiseAsync(Notices.Crossing, Cancel);
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            Assert.Equal(new DispatchResult(0, 1), await Dispatch(receivers).SendDueAsync(Cancel));
            _time.Now += TimeSpan.FromHours(6);
        }

        Assert.Equal(default, await Dispatch(receivers).SendDueAsync(Cancel));
        var givenUp = Assert.Single(await _store.GetLatestAsync(10, Cancel));
        Assert.Equal((DeliveryState.GivenUp, 8), (givenUp.State, givenUp.Attempts));

        await using var server = await MailServer.StartAsync();
        options.Email.Port = server.Port;
        Assert.True(await _store.RetryAsync(givenUp.Id, _time.Now, Cancel));
        Assert.Equal(new DispatchResult(1, 0), await Dispatch(receivers).SendDueAsync(Cancel));
        Assert.False(await _store.RetryAsync(givenUp.Id, _time.Now, Cancel));
    }

    [Fact]
    public async Task Delivery_ReceiverThatThisProcessLacks_WaitsForOneThatHasIt()
    {
        using (var before = Notices.Receivers(Notices.Mail(1))) await Outbox(before).RaiseAsync(Notices.Crossing, Cancel);
        using var none = Notices.Receivers(new NotificationOptions());

        await Dispatch(none).SendDueAsync(Cancel);

        var delivery = Assert.Single(await _store.GetLatestAsync(10, Cancel));
        Assert.Equal((DeliveryState.Waiting, 0), (delivery.State, delivery.Attempts));
    }

    [Fact]
    public async Task TakeDue_TwoAtOnce_GivesEachDeliveryToOne()
    {
        using var receivers = Notices.Receivers(Notices.Mail(1));
        await Outbox(receivers).RaiseAsync(Notices.Crossing, Cancel);

        var taken = new List<NoticeDelivery>();
        for (var turn = 0; turn < 2; turn++) taken.AddRange(await _store.TakeDueAsync([ReceiverNames.Email], _time.Now, TimeSpan.FromMinutes(5), 10, Cancel));

        Assert.Single(taken);
        Assert.Single(await _store.TakeDueAsync([ReceiverNames.Email], _time.Now.AddMinutes(5), TimeSpan.FromMinutes(5), 10, Cancel));
    }

    private NoticeOutbox Outbox(INoticeReceivers receivers) => new(_store, receivers, _time);

    private NoticeDispatch Dispatch(INoticeReceivers receivers) => new(_store, receivers, _time, NullLogger<NoticeDispatch>.Instance);
}
