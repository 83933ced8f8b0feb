using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Staging;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spend;

public class SpendStagingTests
{
    private const string UsageType = "USE1-NovaMicro-input-tokens";
    private static readonly SplitDimensionKey Team = SplitDimensionKey.Tag("team");
    private static readonly DateOnly First = new(2026, 10, 28);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(300_000)]
    public async Task Store_HoweverManyRowsAreHeldAtOnce_StoresEveryShare(int rowsAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync();

        var outcome = await StoreAsync(database, rowsAtOnce, Bill("search", "chat"));

        Assert.Equal(new RowChanges(5, 0, 0), outcome.Changes);
        Assert.Equal(SharesOf(Bill("search", "chat")), await SharesAsync(database));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task Store_SharesMovedButSumsTheSame_ReplacesTheShares(int rowsAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, rowsAtOnce, Bill("search", "chat"));

        var moved = Bill("search", "chat").Select(row => row.Day == First && row.Team == "chat" ? row with { Team = "voice" } : row).ToList();
        var outcome = await StoreAsync(database, rowsAtOnce, moved);

        Assert.Equal(default, outcome.Changes);
        Assert.Equal(SharesOf(moved), await SharesAsync(database));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(2, 300_000)]
    public async Task Store_SameKeyInSeveralPlaces_AddsItUp(int sumsAtOnce, int rowsAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync();
        var bill = Bill("search", "chat").ToList();

        var outcome = await StoreAsync(database, rowsAtOnce, [.. bill, .. bill.Select(row => row with { Cost = 10 }), .. bill.Where(row => row.Team == "chat")], sumsAtOnce);

        Assert.Equal(new RowChanges(5, 0, 0), outcome.Changes);
        Assert.Equal(SharesOf(bill.Select(row => row with { Cost = row.Cost + 10 + (row.Team == "chat" ? row.Cost : 0) })), await SharesAsync(database));
    }

    [Fact]
    public async Task Store_SameChargesWithoutSharesOnOneDay_RemovesThoseSharesAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, 300_000, Bill("search", "chat"));

        var outcome = await StoreAsync(database, 300_000, Bill("search", "chat").Select(row => row.Day == First ? row with { Team = null } : row));

        Assert.Equal(default, outcome.Changes);
        Assert.Equal(SharesOf(Bill("search", "chat").Where(row => row.Day != First)), await SharesAsync(database));
    }

    [Fact]
    public async Task Store_RefusedAfterAMonthWasStored_LeavesNothingBehindForTheNextImport()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var held = new HeldConnection(database);
        var tooMuch = Bill("search", "chat").Select(row => row.Day.Month == 11 ? row with { Cost = CostMetrics.LargestCost } : row);

        await Assert.ThrowsAsync<OverflowException>(() => StoreAsync(held, 300_000, tooMuch));

        Assert.Empty(await SharesAsync(database));
        Assert.Equal(new RowChanges(5, 0, 0), (await StoreAsync(held, 300_000, Bill("search", "chat"))).Changes);
    }

    [Fact]
    public async Task Store_TooMuchOnADayOfAnotherSource_OverflowsLikeAnyOther()
    {
        await using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, 300_000, Bill("search", "chat"), source: SpendSource.Focus12);

        await Assert.ThrowsAsync<OverflowException>(
            () => StoreAsync(database, 300_000, Bill("search", "chat").Select(row => row with { Cost = CostMetrics.LargestCost })));
    }

    /// <summary>Five days over the end of a month, each with two shares of one usage type.</summary>
    private static IEnumerable<Row> Bill(string one, string two) => Enumerable.Range(0, 5)
        .SelectMany(day => new[] { new Row(First.AddDays(day), one, 1), new Row(First.AddDays(day), two, 2) });

    private static async Task<StagedOutcome> StoreAsync(IDbContextFactory<FinOpsDbContext> database, int rowsAtOnce, IEnumerable<Row> rows, int sumsAtOnce = 100_000, SpendSource source = SpendSource.Cur2)
    {
        var time = new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
        await using var staged = await new SpendStaging(database, time) { Room = new StageRoom(sumsAtOnce, rowsAtOnce) }.BeginAsync([Team], Cancellation);
        foreach (var (day, team, cost) in rows)
        {
            var row = new SpendRow(1)
            {
                Day = day,
                Service = "Amazon Bedrock",
                UsageType = UsageType,
                RecordType = "Usage",
                Metrics = new CostMetrics(cost, cost, cost, cost, 7, "1K tokens"),
            };
            row.Shares[0] = team;
            staged.Cover(day, isEstimated: false);
            await staged.AddAsync(row, Cancellation);
        }

        return await staged.StoreAsync([new ExportReading { Name = "cur.csv", Source = source }], [], Cancellation);
    }

    private static async Task<IReadOnlyList<string>> SharesAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var values = await context.SplitValues.ToDictionaryAsync(value => value.Id, value => value.Value, Cancellation);
        var shares = await context.SpendSplits.ToListAsync(Cancellation);
        return [.. shares.Select(share => FormattableString.Invariant($"{share.Day} {values[share.ValueId]} {share.Metrics.UnblendedCost.ToCost()}")).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> SharesOf(IEnumerable<Row> rows) =>
        [.. rows.Select(row => FormattableString.Invariant($"{DayKey.From(row.Day)} {row.Team} {row.Cost}")).Order(StringComparer.Ordinal)];

    private sealed record Row(DateOnly Day, string? Team, decimal Cost);

    /// <summary>Contexts of one connection that stays open, as one of a pool does, with whatever temporary tables are left on it.</summary>
    private sealed class HeldConnection(TestDatabase database) : IDbContextFactory<FinOpsDbContext>, IAsyncDisposable
    {
        private readonly FinOpsDbContext _first = database.CreateDbContext();

        public FinOpsDbContext CreateDbContext()
        {
            var context = database.CreateDbContext();
            context.Database.SetDbConnection(_first.Database.GetDbConnection());
            _first.Database.OpenConnection();
            return context;
        }

        public ValueTask DisposeAsync() => _first.DisposeAsync();
    }
}
