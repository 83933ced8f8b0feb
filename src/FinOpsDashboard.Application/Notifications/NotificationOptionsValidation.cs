using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.Notifications;

/// <summary>Refuses settings that could not work, by their names; the values are not quoted, since they may be secrets.</summary>
public sealed class NotificationOptionsValidation : IValidateOptions<NotificationOptions>
{
    private const string Prefix = "FinOps__Notifications__";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(NotificationOptions options)
    {
        if (options.BaseUrl.Length > 0 && !IsHttp(options.BaseUrl)) yield return $"{Prefix}BaseUrl is no address. Write it as https://finops.example.com.";
        if (options.TimeoutSeconds is < 1 or > 120) yield return $"{Prefix}TimeoutSeconds has to be 1 to 120.";
        if (options.WatchEverySeconds is < 1 or > 3_600) yield return $"{Prefix}WatchEverySeconds has to be 1 to 3600.";
        foreach (var fault in FaultsOf(options.Email)) yield return fault;
        foreach (var (index, webhook) in options.Webhooks.Index())
        {
            if (!IsHttp(webhook.Url)) yield return $"{Prefix}Webhooks__{index}__Url is missing or no address that begins with https:// or http://.";
            if (webhook.Name.Length > 100 || webhook.Name.Any(char.IsControl)) yield return $"{Prefix}Webhooks__{index}__Name has at most 100 characters on one line.";
        }

        if (options.Webhooks.Where(webhook => IsHttp(webhook.Url)).GroupBy(webhook => ReceiverNames.Of(webhook), StringComparer.Ordinal).Any(group => group.Count() > 1))
            yield return $"{Prefix}Webhooks: two of them have the same name. Give each a {Prefix}Webhooks__N__Name of its own.";
    }

    private static IEnumerable<string> FaultsOf(EmailReceiverOptions email)
    {
        if (email.Host.Trim().Length == 0)
        {
            if (email.From.Length > 0 || email.To.Length > 0) yield return $"{Prefix}Email__Host is missing, though a sender or receivers are set.";
            yield break;
        }

        if (email.Port is < 1 or > 65_535) yield return $"{Prefix}Email__Port has to be 1 to 65535.";
        if (!MailAddress.TryCreate(email.From, out _)) yield return $"{Prefix}Email__From is missing or no mail address.";
        var receivers = email.To.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (receivers.Length == 0 || receivers.Any(receiver => !MailAddress.TryCreate(receiver, out _)))
            yield return $"{Prefix}Email__To is missing or holds something else than mail addresses separated by commas.";
        if (email.UserName.Length > 0 && email.Password.Length == 0) yield return $"{Prefix}Email__Password is missing, though {Prefix}Email__UserName is set.";
        if (email.UserName.Length > 0 && !email.StartTls && email.Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return $"{Prefix}Email__StartTls is off, so that the password would cross the network unencrypted. Turn it on, or leave {Prefix}Email__UserName out.";
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0;
}
