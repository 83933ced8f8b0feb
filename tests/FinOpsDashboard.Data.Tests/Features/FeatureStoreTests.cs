using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.Features;

public sealed class FeatureStoreTests
{
    [Fact]
    public async Task RemoveVolumeAsync_OneOfMany_LeavesTheOthers()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync();
        var register = new FeatureRegister(new FeatureStore(database, TimeProvider.System), new AllocationPlanStore(database, TimeProvider.System));
        var store = new FeatureStore(database, TimeProvider.System);
        await register.SaveAsync([new Feature { Id = "chat", Name = "Chat" }, new Feature { Id = "search", Name = "Search" }], cancellationToken);
        var october = new BillingMonth(2026, 10);
        Assert.Empty(await register.SaveVolumesAsync(
            [Volume("chat", october), Volume("chat", october.Previous), Volume("search", october)], "ada", cancellationToken));

        Assert.True(await register.RemoveVolumeAsync("chat", october, cancellationToken));
        Assert.False(await register.RemoveVolumeAsync("chat", october, cancellationToken));

        var left = await store.GetVolumesAsync(null, cancellationToken);
        Assert.Equal([("chat", october.Previous), ("search", october)], left.Select(volume => (volume.FeatureId, volume.Month)));
    }

    private static FeatureVolume Volume(string feature, BillingMonth month) =>
        new() { FeatureId = feature, Month = month, Requests = 1, InputTokens = 10, OutputTokens = 1 };
}
