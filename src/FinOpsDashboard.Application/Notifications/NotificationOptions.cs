namespace FinOpsDashboard.Application.Notifications;

/// <summary>Who receives notices. Section <c>FinOps:Notifications</c>; secrets stand only here, never in the database, an address or a log.</summary>
public sealed class NotificationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "FinOps:Notifications";

    /// <summary>Where the app is reached, such as <c>https://finops.example.com</c>: notices link to it. Default: none, which leaves links out.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Seconds after which an attempt to deliver ends. Default 15; 1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Seconds between two looks whether the ledger changed. Default 30; 1 to 3,600.</summary>
    public int WatchEverySeconds { get; set; } = 30;

    /// <summary>The mail server. Without a host no mail is sent.</summary>
    public EmailReceiverOptions Email { get; set; } = new();

    /// <summary>Addresses that notices are posted to.</summary>
    public IList<WebhookReceiverOptions> Webhooks { get; } = [];
}
