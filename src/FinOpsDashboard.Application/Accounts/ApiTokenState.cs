namespace FinOpsDashboard.Application.Accounts;

/// <summary>Whether an API token is taken.</summary>
public enum ApiTokenState
{
    /// <summary>It is taken, as long as its owner may sign in.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody withdrew it.</summary>
    Revoked,
}
