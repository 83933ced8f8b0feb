using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>Hands notices to a mail server: plain text, and the same as HTML.</summary>
internal sealed class EmailReceiver(NotificationOptions options) : INoticeReceiver
{
    public string Name => ReceiverNames.Email;

    public string Target => $"{options.Email.To} by {options.Email.Host}:{options.Email.Port}, {(options.Email.StartTls ? "encrypted" : "not encrypted")}";

    public async Task<string?> SendAsync(RaisedNotice notice, CancellationToken cancellationToken)
    {
        var email = options.Email;
        using var message = Compose(notice);
        using var client = new SmtpClient(email.Host, email.Port) { EnableSsl = email.StartTls, DeliveryMethod = SmtpDeliveryMethod.Network };
        if (email.UserName.Length > 0) client.Credentials = new NetworkCredential(email.UserName, email.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The mail server did not answer within {options.TimeoutSeconds} seconds.";
        }
        catch (SmtpFailedRecipientException exception) when (FailedOf(exception) < message.To.Count)
        {
            // The others have it: to send it again would send it to them again.
            return null;
        }
        catch (AuthenticationException exception)
        {
            return $"The connection to the mail server could not be encrypted: {exception.Message}";
        }
        catch (SmtpException exception)
        {
            return exception.InnerException switch
            {
                AuthenticationException inner => $"The connection to the mail server could not be encrypted: {inner.Message}",
                { } inner => $"The mail server {email.Host} could not be reached: {inner.GetBaseException().Message}",
                _ => $"The mail server refused: {exception.Message} ({exception.StatusCode})",
            };
        }
    }

    private static int FailedOf(SmtpFailedRecipientException exception) =>
        exception is SmtpFailedRecipientsException several ? several.InnerExceptions.Length : 1;

    private MailMessage Compose(RaisedNotice notice)
    {
        var link = NoticeLinks.Of(options.BaseUrl, notice.Notice.LinkPath);
        var message = new MailMessage { From = new MailAddress(options.Email.From), Subject = notice.Notice.Subject, SubjectEncoding = Encoding.UTF8 };
        foreach (var receiver in options.Email.To.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) message.To.Add(new MailAddress(receiver));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        // The plain text first: mail programs show the last part that they can.
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(NoticeText.Of(notice, link), Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(NoticeHtml.Of(notice, link), Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }
}
