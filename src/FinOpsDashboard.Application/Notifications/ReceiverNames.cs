namespace FinOpsDashboard.Application.Notifications;

/// <summary>What receivers are called in the database, on pages and in logs: no secret is part of it.</summary>
public static class ReceiverNames
{
    /// <summary>The mail server.</summary>
    public const string Email = "email";

    /// <summary>A webhook: its name, else its host.</summary>
    public static string Of(WebhookReceiverOptions webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return $"webhook: {(webhook.Name.Trim().Length > 0 ? webhook.Name.Trim() : new Uri(webhook.Url).Host)}";
    }
}
