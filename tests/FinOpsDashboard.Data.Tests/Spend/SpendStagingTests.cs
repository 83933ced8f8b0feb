using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Staging;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spend;

public class SpendStagingTests
{
    private const string UsageType = "USE1-NovaMicro-input-tokens";
    private static readonly SplitDimensionKey Team = SplitDimensionKey.Tag("team");
    private static readonly DateOnly First = new(2026, 10, 30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(300_000)]
    public async Task Store_HoweverManyRowsAreHeldAtOnce_StoresEveryShare(int rowsAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync();

        var outcome = await StoreAsync(database, rowsAtOnce, Bill("search", "chat"));

        Assert.Equal(new RowChanges(4, 0, 0), outcome.Changes);
        Assert.Equal(
            ["20261030 chat 2", "20261030 search 1", "20261031 chat 2", "20261031 search 1", "20261101 chat 2", "20261101 search 1", "20261102 chat 2", "20261102 search 1"],
            await SharesAsync(database));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task Store_SharesMovedButSumsTheSame_ReplacesTheSharesOfThatDayAlone(int rowsAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, rowsAtOnce, Bill("search", "chat"));

        var outcome = await StoreAsync(
            database, rowsAtOnce, Bill("search", "chat").Select(row => row.Day == First ? row with { Team = row.Team == "chat" ? "voice" : "search" } : row));

        Assert.Equal(default, outcome.Changes);
        Assert.Equal(
            ["20261030 search 1", "20261030 voice 2", "20261031 chat 2", "20261031 search 1", "20261101 chat 2", "20261101 search 1", "20261102 chat 2", "20261102 search 1"],
            await SharesAsync(database));
    }

    [Fact]
    public async Task Store_DayWithoutSharesAnyMore_HasNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, 300_000, Bill("search", "chat"));

        var outcome = await StoreAsync(database, 300_000, Bill("search", "chat").Where(row => row.Day != First), First);

        Assert.Equal(new RowChanges(0, 0, 1), outcome.Changes);
        Assert.DoesNotContain(await SharesAsync(database), share => share.StartsWith("20261030", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_SumBeyondWhatIsKept_FailsInsteadOfWrappingRound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var rows = Enumerable.Range(0, 2).Select(_ => new Row(First, "search", CostMetrics.LargestCost));

        await Assert.ThrowsAsync<OverflowException>(() => StoreAsync(database, 300_000, rows));
        Assert.Empty(await SharesAsync(database));
    }

    /// <summary>Four days over the end of a month, each with two shares of one usage type.</summary>
    private static IEnumerable<Row> Bill(string one, string two) => Enumerable.Range(0, 4)
        .SelectMany(day => new[] { new Row(First.AddDays(day), one, 1), new Row(First.AddDays(day), two, 2) });

    private static async Task<StagedOutcome> StoreAsync(TestDatabase database, int rowsAtOnce, IEnumerable<Row> rows, params DateOnly[] covered)
    {
        var time = new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
        await using var staged = await new SpendStaging(database, time) { RowsAtOnce = rowsAtOnce }.BeginAsync([Team], Cancellation);
        foreach (var day in covered) staged.Cover(day, isEstimated: false);
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

        return await staged.StoreAsync([new ExportReading { Name = "cur.csv", Source = SpendSource.Cur2 }], [], Cancellation);
    }

    private static async Task<IReadOnlyList<string>> SharesAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var values = await context.SplitValues.ToDictionaryAsync(value => value.Id, value => value.Value, Cancellation);
        var shares = await context.SpendSplits.ToListAsync(Cancellation);
        return [.. shares.Select(share => FormattableString.Invariant($"{share.Day} {values[share.ValueId]} {share.Metrics.UnblendedCost.ToCost()}")).Order(StringComparer.Ordinal)];
    }

    private sealed record Row(DateOnly Day, string Team, decimal Cost);
}
