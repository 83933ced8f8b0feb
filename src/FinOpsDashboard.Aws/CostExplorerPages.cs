using Amazon.CostExplorer;
using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Aws;

/// <summary>A query whose answer comes in pages.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="AskAsync">Asks for the page of a token, or for the first one without.</param>
/// <param name="NextTokenOf">The token of the page after.</param>
/// <param name="NewCollector">Makes what takes the pages; once more when the query has to start over.</param>
internal sealed record PagedQuery<TPage, TResult>(
    string Operation,
    Func<IAmazonCostExplorer, string?, CancellationToken, Task<TPage>> AskAsync,
    Func<TPage, string?> NextTokenOf,
    Func<IPageCollector<TPage, TResult>> NewCollector)
    where TPage : class
    where TResult : class;

/// <summary>Reads every page of a query, or none: a token that dies on the way starts the query over.</summary>
internal sealed class CostExplorerPages(CostExplorerCalls calls, ILogger logger)
{
    private const int MaxRestarts = 2;

    public async Task<CostAnswer<TResult>> ReadAsync<TPage, TResult>(
        PagedQuery<TPage, TResult> query, CostRequestMeter meter, CancellationToken cancellationToken)
        where TPage : class
        where TResult : class
    {
        for (var restart = 0; restart <= MaxRestarts; restart++)
        {
            try
            {
                return await ReadOnceAsync(query, meter, cancellationToken).ConfigureAwait(false);
            }
            catch (MalformedAnswerException malformed)
            {
                return CostExplorerErrors.Malformed(query.Operation, malformed.Message);
            }
            catch (Exception exception) when (CostExplorerErrors.IsDeadToken(exception))
            {
                logger.LogWarning("{Operation}: the page token was refused; starting over without it.", query.Operation);
            }
        }

        return CostExplorerErrors.TokensKeepDying(query.Operation, MaxRestarts);
    }

    private async Task<CostAnswer<TResult>> ReadOnceAsync<TPage, TResult>(
        PagedQuery<TPage, TResult> query, CostRequestMeter meter, CancellationToken cancellationToken)
        where TPage : class
        where TResult : class
    {
        var collector = query.NewCollector();
        var tokens = new HashSet<string>();
        string? token = null;
        do
        {
            var asked = token;
            var answer = await calls
                .SendAsync(query.Operation, (client, stop) => query.AskAsync(client, asked, stop), meter, cancellationToken)
                .ConfigureAwait(false);
            if (answer.Value is not { } page) return answer.Failure!;
            collector.Add(page);
            token = query.NextTokenOf(page);
            if (!string.IsNullOrEmpty(token) && !tokens.Add(token))
                throw new MalformedAnswerException("A page's token is that of a page before, so that the pages would never end.");
        }
        while (!string.IsNullOrEmpty(token));

        return CostAnswer.From(collector.Result());
    }
}
