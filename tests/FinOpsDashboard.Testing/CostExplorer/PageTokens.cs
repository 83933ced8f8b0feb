using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Cuts a list into pages, and hands out tokens that only fit the request they were made for.</summary>
internal sealed class PageTokens(int pageSize, StandInBehaviour behaviour)
{
    private readonly ConcurrentDictionary<string, (string Request, int Offset)> _issued = [];

    /// <summary>The page that a request asks for, and the token of the next one; null on the last.</summary>
    public (IReadOnlyList<T> Page, string? NextToken) PageOf<T>(
        IReadOnlyList<T> all, string operation, JsonObject request, string tokenName = "NextPageToken")
    {
        var offset = 0;
        var fingerprint = FingerprintOf(operation, request, tokenName);
        var token = (string?)request[tokenName];
        if (token is not null)
        {
            if (behaviour.TakeTokenKill() || !_issued.TryGetValue(token, out var issued))
                throw new StandInException(400, "InvalidNextTokenException", "Pagination token is not valid.");
            if (issued.Request != fingerprint)
                throw new StandInException(400, "RequestChangedException", "The request parameters changed between pages.");
            offset = issued.Offset;
        }

        var page = all.Skip(offset).Take(pageSize).ToList();
        if (behaviour.RepeatPageTokens) return (page, Issue("the-same-token", fingerprint, offset));
        var next = offset + page.Count;
        return (page, next < all.Count ? Issue(Guid.NewGuid().ToString("N"), fingerprint, next) : null);
    }

    private static string FingerprintOf(string operation, JsonObject request, string tokenName)
    {
        var members = request.Where(member => member.Key != tokenName).OrderBy(member => member.Key, StringComparer.Ordinal);
        return operation + string.Join('\n', members.Select(member => member.Key + "=" + member.Value?.ToJsonString()));
    }

    private string Issue(string token, string fingerprint, int offset)
    {
        _issued[token] = (fingerprint, offset);
        return token;
    }
}
