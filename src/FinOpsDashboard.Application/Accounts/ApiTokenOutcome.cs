namespace FinOpsDashboard.Application.Accounts;

/// <summary>What became of the wish for an API token.</summary>
public abstract record ApiTokenOutcome
{
    private ApiTokenOutcome()
    {
    }

    /// <summary>The token was made. This is the only time that its secret is known.</summary>
    /// <param name="Secret">The secret, to be shown once.</param>
    /// <param name="Token">What is stored of it.</param>
    public sealed record Issued(ApiTokenSecret Secret, ApiToken Token) : ApiTokenOutcome;

    /// <summary>Nothing was made.</summary>
    /// <param name="Faults">What is wrong, one sentence each.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : ApiTokenOutcome;
}
