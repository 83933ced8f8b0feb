using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Testing.Features;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spending;

public sealed class LedgerStampTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stamp_WhateverChangesDaysOrCarriers_IsAnotherOne()
    {
        await using var harness = await SyncHarness.CreateAsync();
        var stamp = new LedgerStamp(harness.Database);
        var seen = new List<string> { await stamp.ReadAsync(Cancellation) };

        await harness.RunAsync();
        seen.Add(await stamp.ReadAsync(Cancellation));
        harness.Time.Now += TimeSpan.FromMinutes(1);
        await harness.RunAsync();
        seen.Add(await stamp.ReadAsync(Cancellation));
        var rule = new AllocationRule { FeatureId = "chat", Model = "Nova Micro" };
        await new FeatureStore(harness.Database, harness.Time).SaveAsync([new Feature { Id = "chat", Name = "Chat", Rules = [rule] }], Cancellation);
        seen.Add(await stamp.ReadAsync(Cancellation));
        // A sync that was killed after its first step has changed days.
        await using (var context = harness.Database.CreateDbContext())
        {
            var run = await context.SyncRuns.MaxAsync(row => row.Id, Cancellation);
            context.SyncSteps.Add(new SyncStep { RunId = run, Key = "base 2026-11-01/2026-12-01", CompletedUtc = harness.Time.Now.UtcDateTime });
            await context.SaveChangesAsync(Cancellation);
        }

        seen.Add(await stamp.ReadAsync(Cancellation));

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen[^1], await stamp.ReadAsync(Cancellation));
    }
}
