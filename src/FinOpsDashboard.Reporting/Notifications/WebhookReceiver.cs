using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>Posts notices to an address, which is never logged or shown: it may hold a secret.</summary>
internal sealed class WebhookReceiver(WebhookReceiverOptions webhook, NotificationOptions options, HttpClient client) : INoticeReceiver
{
    public const string SignatureHeader = "X-FinOps-Signature";

    public string Name { get; } = ReceiverNames.Of(webhook);

    public string Target => $"{new Uri(webhook.Url).Host}{(webhook.Secret.Length > 0 ? ", signed" : ", not signed")}";

    public async Task<string?> SendAsync(RaisedNotice notice, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(DocumentJson.Of(NoticeDocument.Of(notice, NoticeLinks.Of(options.BaseUrl, notice.Notice.LinkPath))));
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("FinOpsDashboard", "1"));
        if (webhook.Secret.Length > 0)
            request.Headers.Add(SignatureHeader, $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), body))}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return null;
            var status = (int)answer.StatusCode;
            return status is >= 300 and < 400 ? $"The address answered {status}: redirects are not followed." : $"The address answered {status}.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The address did not answer within {options.TimeoutSeconds} seconds.";
        }
        catch (HttpRequestException exception)
        {
            return $"The address could not be reached ({exception.HttpRequestError}).";
        }
    }
}
