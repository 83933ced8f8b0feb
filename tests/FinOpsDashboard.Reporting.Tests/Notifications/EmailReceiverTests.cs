using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Tests.Notifications;

/// <summary>Mail as a real server takes it.</summary>
public sealed class EmailReceiverTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_PlainServer_TakesTextAndHtmlForAllReceivers()
    {
        await using var server = await MailServer.StartAsync();

        Assert.Null(await SendAsync(Notices.Mail(server.Port)));

        var mail = await server.NextAsync();
        Assert.Equal(("finops@example.com", false), (mail.GetProperty("from").GetString(), mail.GetProperty("secure").GetBoolean()));
        Assert.Equal(["ops@example.com", "cfo@example.com"], mail.GetProperty("to").EnumerateArray().Select(to => to.GetString()));
        var parts = PartsOf(mail);
        Assert.Equal(["text/plain", "text/html"], parts.Select(part => part.Type));
        Assert.Contains("Content-Type: multipart/alternative", Raw(mail), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Billed to date: $2,361.65", parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("https://finops.example.com/budgets?budget=7&period=2026-11", parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("30 Nov ------------------------------ $2,750 foreseen", parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_HoldsTheFiguresTheLinkAndBarsUpToTheMarker_AndNothingThatIsLoaded()
    {
        await using var server = await MailServer.StartAsync();
        await SendAsync(Notices.Mail(server.Port));

        var html = new HtmlParser().ParseDocument(PartsOf(await server.NextAsync())[1].Text);

        Assert.Equal("Gift finder <b>x</b>, November 2026: budget crossed, 107.3 % is billed – größer", html.QuerySelector("h1")!.TextContent);
        Assert.Equal("https://finops.example.com/budgets?budget=7&period=2026-11", html.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["Budget", "Billed to date"], html.QuerySelectorAll("th").Select(cell => cell.TextContent));
        // Of 2,750: 40 %, 84 % of which 4 are beyond the budget at 80 %, and all of it.
        var bars = html.QuerySelectorAll("table table table").Select(bar => string.Join(' ', bar.QuerySelectorAll("td").Select(part => part.GetAttribute("width")))).ToList();
        Assert.Equal(["40% 40% 20%", "80% 4% 16%", "80% 20%"], bars);
        Assert.Empty(html.QuerySelectorAll("b, img, script, link, svg"));
    }

    [Fact]
    public async Task Send_ServerWithAnAccount_SignsInOverAnEncryptedConnection()
    {
        using var certificate = MailServer.Certificate();
        await using var server = await MailServer.StartAsync(certificate, "finops", "s3cret");
        using var trust = new TrustedCertificate(certificate);
        var options = Notices.Mail(server.Port, startTls: true);
        (options.Email.UserName, options.Email.Password) = ("finops", "s3cret");

        Assert.Null(await SendAsync(options));

        var mail = await server.NextAsync();
        Assert.Equal((true, "finops"), (mail.GetProperty("secure").GetBoolean(), mail.GetProperty("user").GetString()));
        options.Email.Password = "wrong-password";
        var error = await SendAsync(options);
        Assert.NotNull(error);
        Assert.DoesNotContain("wrong-password", error, StringComparison.Ordinal);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task Send_CertificateThatNobodyTrusts_SendsNothing()
    {
        using var certificate = MailServer.Certificate();
        await using var server = await MailServer.StartAsync(certificate);

        Assert.Contains("could not be encrypted", await SendAsync(Notices.Mail(server.Port, startTls: true)), StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Send_ServerWithoutEncryption_SendsNothingWhereItIsAskedFor()
    {
        await using var server = await MailServer.StartAsync();

        Assert.NotNull(await SendAsync(Notices.Mail(server.Port, startTls: true)));
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Send_NobodyThere_SaysSo() => Assert.Contains("could not be reached", await SendAsync(Notices.Mail(1)), StringComparison.Ordinal);

    private static async Task<string?> SendAsync(NotificationOptions options)
    {
        using var receivers = Notices.Receivers(options);
        return await Assert.Single(receivers.All).SendAsync(Notices.Raised, Cancel);
    }

    private static string Raw(JsonElement mail) => mail.GetProperty("raw").GetString()!;

    private static List<(string Type, string Text)> PartsOf(JsonElement mail)
    {
        var raw = Raw(mail);
        var boundary = raw.Split("boundary=")[1].Split('\r', ';')[0].Trim('"', ' ');
        return [.. raw.Split($"--{boundary}").Skip(1).SkipLast(1).Select(Decode)];
    }

    private static (string Type, string Text) Decode(string part)
    {
        var (head, body) = (part.Split("\r\n\r\n")[0], part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        var type = head.Split("Content-Type:", StringSplitOptions.TrimEntries)[1].Split(';')[0];
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase)) return (type, Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal))));
        var joined = body.Replace("=\r\n", "", StringComparison.Ordinal);
        return (type, head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString([.. System.Text.RegularExpressions.Regex.Matches(joined, "=([0-9A-F]{2})|[^=]").Select(found => found.Groups[1].Success ? Convert.ToByte(found.Groups[1].Value, 16) : (byte)found.Value[0])])
            : joined);
    }

    /// <summary>Lets this process trust one certificate more.</summary>
    private sealed class TrustedCertificate : IDisposable
    {
        public TrustedCertificate(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate) =>
#pragma warning disable SYSLIB0014 // The mail client asks here.
            ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
    }
}
