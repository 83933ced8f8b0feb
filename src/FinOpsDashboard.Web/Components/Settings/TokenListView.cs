using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Components.Settings;

/// <summary>The API tokens of one account, ready to be shown: those that are taken first, then the latest.</summary>
/// <param name="OwnerId">The account's id.</param>
/// <param name="Rows">The tokens.</param>
/// <param name="Answer">What one has to know of them, in one sentence.</param>
public sealed record TokenListView(string OwnerId, IReadOnlyList<TokenRow> Rows, string Answer)
{
    /// <summary>Looks at the tokens of an account at a moment.</summary>
    public static TokenListView Of(string ownerId, IReadOnlyList<ApiToken> tokens, DateTimeOffset now)
    {
        var active = tokens.Where(token => token.StateOn(now) == ApiTokenState.Active).ToList();
        return new TokenListView(
            ownerId,
            [.. tokens.OrderBy(token => token.StateOn(now) != ApiTokenState.Active).ThenByDescending(token => token.Id).Select(token => TokenRow.Of(token, now))],
            AnswerOf(active));
    }

    /// <summary>How a program reads features.</summary>
    public static string ReadExample(string baseAddress) => $"curl -H \"Authorization: Bearer $FINOPS_TOKEN\" {baseAddress}api/v1/features";

    /// <summary>How a program evaluates a scenario.</summary>
    public static string EvaluateExample(string baseAddress) =>
        $"curl -H \"Authorization: Bearer $FINOPS_TOKEN\" \\\n  -H \"Content-Type: application/json\" --data-binary @scenario.json \\\n  {baseAddress}api/v1/scenarios/evaluate";

    private static string AnswerOf(List<ApiToken> active)
    {
        if (active.Count == 0) return "No program can ask in your name: you have no active API token.";
        var count = active.Count == 1 ? "One API token acts" : $"{Format.Count(active.Count)} API tokens act";
        return active.Max(token => token.LastUsed) is { } last
            ? $"{count} in your name, last used on {Format.Moment(last)}."
            : $"{count} in your name; {(active.Count == 1 ? "it has not been used yet" : "none has been used yet")}.";
    }
}
