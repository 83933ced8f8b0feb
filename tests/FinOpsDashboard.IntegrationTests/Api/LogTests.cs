using System.Collections.Concurrent;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Spending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>No token reaches a log, whatever is logged.</summary>
public sealed class LogTests : IDisposable
{
    private readonly ApiBench _bench = new();
    private readonly Lines _lines = new();

    public void Dispose()
    {
        _bench.Dispose();
        _lines.Dispose();
    }

    [Fact]
    public async Task Log_EverythingThatATokenCanMeet_NeverQuotesIt()
    {
        _bench.App.Configure = services =>
        {
            services.AddLogging(logging => logging.AddProvider(_lines).AddFilter<Lines>(null, LogLevel.Trace));
            services.RemoveAll<ISpendQueries>();
            services.AddSingleton<ISpendQueries, BrokenQueries>();
        };
        var token = await _bench.TokenOfAsync(Roles.Admin);
        var wrong = ApiTokenSecret.New().Reveal();
        await _bench.GetAsync(token, "/api/v1/features");
        await _bench.GetAsync(wrong, "/api/v1/features");
        await _bench.GetAsync(token, "/");
        await _bench.GetAsync(token, "/health/ready");
        var broken = await _bench.GetAsync(token, "/api/v1/spend?from=2026-01-01&to=2026-02-01");
        await ApiBench.ProblemAsync(broken, 500);
        Assert.DoesNotContain("secret detail", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var tokens = _bench.Services.GetRequiredService<ApiTokens>();
        await tokens.RevokeAsync(1, null, CancellationToken.None);
        await _bench.GetAsync(token, "/api/v1/features");

        Assert.Contains(_lines.All, line => line.Contains("secret detail", StringComparison.Ordinal));
        Assert.Contains(_lines.All, line => line.Contains("The token is not taken", StringComparison.Ordinal));
        foreach (var secret in new[] { token, wrong })
            Assert.DoesNotContain(_lines.All, line => line.Contains(secret["finops_123456".Length..], StringComparison.Ordinal));
    }

    private sealed class BrokenQueries : ISpendQueries
    {
        public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken) => throw new InvalidOperationException("secret detail");

        public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) => throw new InvalidOperationException("secret detail");

        public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("secret detail");
    }

    /// <summary>Keeps every line with its exception and every value that was given to it.</summary>
    private sealed class Lines : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyList<string> All => [.. _lines];

        public ILogger CreateLogger(string categoryName) => new Writer(_lines);

        public void Dispose()
        {
        }

        private sealed class Writer(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                lines.Enqueue($"{state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lines.Enqueue($"{formatter(state, exception)} {exception}");
                if (state is IEnumerable<KeyValuePair<string, object?>> values) lines.Enqueue(string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")));
            }
        }
    }
}
