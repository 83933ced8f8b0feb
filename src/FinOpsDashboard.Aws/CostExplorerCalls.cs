using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Aws;

/// <summary>
/// Sends single requests: paced, counted, each attempt with a time limit, and again when it may help. The one place that retries;
/// the SDK's own retries are off, for they are over within a second and a rate limit is not.
/// </summary>
internal sealed class CostExplorerCalls(CostExplorerConnection connection, AwsCostOptions options, TimeProvider time, ILogger logger)
{
    private readonly RetryDelays _delays = new(options);
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Sends one request until it is answered or given up.</summary>
    /// <exception cref="InvalidNextTokenException">The page token died; so does <see cref="RequestChangedException"/> say.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public async Task<CostAnswer<TResponse>> SendAsync<TResponse>(
        string operation,
        Func<IAmazonCostExplorer, CancellationToken, Task<TResponse>> send,
        CostRequestMeter meter,
        CancellationToken cancellationToken)
        where TResponse : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!meter.MaySend) return CostExplorerErrors.RequestBudgetSpent(meter);
            await WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
            CostExplorerError? error;
            try
            {
                var response = await SendOnceAsync(send, cancellationToken).ConfigureAwait(false);
                meter.CountBilled();
                return CostAnswer.From(response);
            }
            catch (Exception exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("The caller stopped it.", exception, cancellationToken);
            }
            catch (Exception exception) when (!CostExplorerErrors.IsDeadToken(exception))
            {
                error = CostExplorerErrors.Explain(exception, new CostExplorerCall(operation, connection.Host, options));
                if (error is null) throw;
            }

            if (!error.MayPass || attempt >= options.MaxAttempts) return error.Failure with { MayPass = error.MayPass };
            var delay = _delays.After(attempt);
            logger.LogWarning(
                "{Operation}: {Failure} Attempt {Attempt} of {MaxAttempts}; the next in {Delay}.",
                operation, error.Failure.Message, attempt, options.MaxAttempts, delay);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TResponse> SendOnceAsync<TResponse>(
        Func<IAmazonCostExplorer, CancellationToken, Task<TResponse>> send, CancellationToken cancellationToken)
    {
        using var timeLimit = new CancellationTokenSource(TimeSpan.FromSeconds(options.RequestTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        return await send(connection.Client, either.Token).ConfigureAwait(false);
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wait = _notBefore - time.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        _notBefore = time.GetUtcNow().AddMilliseconds(options.MinRequestIntervalMilliseconds);
    }
}
