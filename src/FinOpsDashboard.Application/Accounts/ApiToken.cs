namespace FinOpsDashboard.Application.Accounts;

/// <summary>What is known of an API token; never its secret.</summary>
public sealed record ApiToken
{
    /// <summary>The number by which it is revoked.</summary>
    public required int Id { get; init; }

    /// <summary>The name of the account that it acts for.</summary>
    public required string Owner { get; init; }

    /// <summary>The visible part of the secret.</summary>
    public required string Prefix { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Label { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was last used, UTC, to <see cref="ApiTokens.UseResolution"/>; null when never.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>From when on it is refused, UTC; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was revoked, UTC; null when it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>Whether it is taken at a moment.</summary>
    public ApiTokenState StateOn(DateTimeOffset moment) =>
        Revoked is not null ? ApiTokenState.Revoked
        : Expires <= moment ? ApiTokenState.Expired
        : ApiTokenState.Active;
}
