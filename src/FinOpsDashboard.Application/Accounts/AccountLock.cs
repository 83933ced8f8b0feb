namespace FinOpsDashboard.Application.Accounts;

/// <summary>Why an account cannot sign in: it was disabled, or somebody typed a wrong password too often.</summary>
public static class AccountLock
{
    /// <summary>
    /// Whether a lock disables the account for good. A lock of minutes after wrong passwords, which anybody who knows a name can cause,
    /// keeps out who signs in by password; it ends no session and refuses no token.
    /// </summary>
    /// <param name="lockedUntil">When the lock ends; null when there is none.</param>
    /// <param name="now">Now.</param>
    public static bool Disables(DateTimeOffset? lockedUntil, DateTimeOffset now) => lockedUntil > now.AddYears(1);
}
