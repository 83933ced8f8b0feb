namespace FinOpsDashboard.Application.Notifications;

/// <summary>The mail server that notices are handed to.</summary>
public sealed class EmailReceiverOptions
{
    /// <summary>Its name; empty for no mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port. Default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>The sender, such as <c>FinOps &lt;finops@example.com&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>The receivers, separated by commas.</summary>
    public string To { get; set; } = "";

    /// <summary>The name to sign in with; empty for a server that asks for none.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password to it.</summary>
    public string Password { get; set; } = "";

    /// <summary>Whether the connection has to be encrypted by STARTTLS. Default true: then nothing is sent where the server does not offer it.</summary>
    public bool StartTls { get; set; } = true;
}
