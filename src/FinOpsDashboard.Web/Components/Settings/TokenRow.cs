using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Components.Settings;

/// <summary>One API token as a row.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Label">Its name.</param>
/// <param name="Prefix">The visible part of the secret, with a mark that more follows.</param>
/// <param name="State">Whether it is taken, in a word.</param>
/// <param name="Tone">The class of the state.</param>
/// <param name="IsActive">Whether it can be revoked.</param>
/// <param name="Created">The day it was made.</param>
/// <param name="LastUsed">When it was last used.</param>
/// <param name="Expires">The day it expires.</param>
public sealed record TokenRow(
    int Id, string Label, string Prefix, string State, string? Tone, bool IsActive, string Created, string LastUsed, string Expires)
{
    internal static TokenRow Of(ApiToken token, DateTimeOffset now)
    {
        var state = token.StateOn(now);
        return new TokenRow(
            token.Id,
            token.Label,
            token.Prefix + "…",
            state switch
            {
                ApiTokenState.Active => "active",
                ApiTokenState.Expired => "expired",
                ApiTokenState.Revoked => $"revoked {Day(token.Revoked)}",
            },
            state == ApiTokenState.Active ? "good" : "muted",
            state == ApiTokenState.Active,
            Day(token.Created),
            Format.Moment(token.LastUsed),
            token.Expires is null ? "never" : Day(token.Expires));
    }

    private static string Day(DateTimeOffset? moment) => moment is { } known ? Format.Day(DateOnly.FromDateTime(known.UtcDateTime)) : "";
}
