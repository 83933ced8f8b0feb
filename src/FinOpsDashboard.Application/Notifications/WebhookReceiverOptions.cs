namespace FinOpsDashboard.Application.Notifications;

/// <summary>An address that notices are posted to as JSON.</summary>
public sealed class WebhookReceiverOptions
{
    /// <summary>What it is called on pages; the host where it is empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address, which may hold a secret: pages show its host alone.</summary>
    public string Url { get; set; } = "";

    /// <summary>Signs each body by HMAC-SHA-256, sent as <c>X-FinOps-Signature: sha256=…</c>; empty for no signature.</summary>
    public string Secret { get; set; } = "";
}
