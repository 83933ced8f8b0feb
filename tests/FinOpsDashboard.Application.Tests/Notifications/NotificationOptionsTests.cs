using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Testing.Notifications;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinOpsDashboard.Application.Tests.Notifications;

public sealed class NotificationOptionsTests
{
    [Fact]
    public void Defaults_AreValidAndNameNobody()
    {
        Assert.Empty(FaultsOf(new NotificationOptions()));
        Assert.Equal((587, true, 15, 30), (new NotificationOptions().Email.Port, new NotificationOptions().Email.StartTls, new NotificationOptions().TimeoutSeconds, new NotificationOptions().WatchEverySeconds));
    }

    [Fact]
    public void Validate_ManyFaults_NamesEverySettingAndNoValue()
    {
        var options = new NotificationOptions
        {
            BaseUrl = "finops.example.com/t0ken",
            TimeoutSeconds = 0,
            Email = new EmailReceiverOptions { Host = "mail.example.com", Port = 0, From = "t0ken", To = "ops@example.com,t0ken", UserName = "u" },
            Webhooks = { new WebhookReceiverOptions { Url = "ftp://t0ken" }, new WebhookReceiverOptions() },
        };

        var faults = string.Join('\n', FaultsOf(options));

        foreach (var name in new[] { "BaseUrl", "TimeoutSeconds", "Email__Port", "Email__From", "Email__To", "Email__Password", "Webhooks__0__Url", "Webhooks__1__Url" })
            Assert.Contains($"FinOps__Notifications__{name}", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_PasswordWithoutEncryption_IsRefusedAwayFromThisMachine()
    {
        var email = new EmailReceiverOptions { Host = "mail.example.com", From = "a@example.com", To = "b@example.com", UserName = "u", Password = "p", StartTls = false };

        Assert.Contains("Email__StartTls is off", Assert.Single(FaultsOf(new NotificationOptions { Email = email })), StringComparison.Ordinal);
        email.Host = "localhost";
        Assert.Empty(FaultsOf(new NotificationOptions { Email = email }));
    }

    [Fact]
    public void Validate_TwoWebhooksOfOneHost_NeedNames()
    {
        var options = new NotificationOptions { Webhooks = { new WebhookReceiverOptions { Url = "https://chat.example.com/a" }, new WebhookReceiverOptions { Url = "https://chat.example.com/b" } } };

        Assert.Contains("Webhooks__N__Name", Assert.Single(FaultsOf(options)), StringComparison.Ordinal);
        options.Webhooks[1].Name = "finance";
        Assert.Empty(FaultsOf(options));
    }

    [Fact]
    public async Task Watchers_OneThatThrows_KeepsNobodyElseFromLooking()
    {
        var good = new Watcher("good", () => 2);
        var watchers = new LedgerWatchers([new Watcher("bad", () => throw new InvalidOperationException("no")), good], NullLogger<LedgerWatchers>.Instance);

        var result = await watchers.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, "bad"), (result.Raised, Assert.Single(result.Failed)));
    }

    [Theory]
    [InlineData("", "s", "/")]
    [InlineData("k", "", "/")]
    [InlineData("k", "a\r\nBcc: b@example.com", "/")]
    [InlineData("k", "s", "https://elsewhere.example.com")]
    [InlineData("k", "s", "//elsewhere.example.com")]
    public async Task Raise_WhatCannotBeSent_IsAMistake(string key, string subject, string link)
    {
        var outbox = new NoticeOutbox(new FakeNoticeStore(), new FakeReceivers(), TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            outbox.RaiseAsync(new Notice { Key = key, Subject = subject, Severity = NoticeSeverity.Warning, LinkPath = link }, TestContext.Current.CancellationToken));
    }

    private static IReadOnlyList<string> FaultsOf(NotificationOptions options) => [.. new NotificationOptionsValidation().Validate(null, options).Failures ?? []];

    private sealed class Watcher(string name, Func<int> look) : ILedgerWatcher
    {
        public string Name => name;

        public Task<int> LookAsync(CancellationToken cancellationToken) => Task.FromResult(look());
    }
}
