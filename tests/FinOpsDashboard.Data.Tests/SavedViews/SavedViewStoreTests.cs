using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.SavedViews;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Testing.Database;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.SavedViews;

/// <summary>The stored views, on both databases.</summary>
public sealed class SavedViewStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_OwnAndShared_AreByNameAndNobodyElses(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new SavedViewStore(database);
        await store.AddAsync(View("ada", "Zebra"), Cancellation);
        await store.AddAsync(View("ben", "Board") with { IsShared = true }, Cancellation);
        await store.AddAsync(View("ben", "Secret"), Cancellation);
        await store.AddAsync(View(null, "apples") with { IsShared = true }, Cancellation);

        Assert.Equal(["apples", "Board", "Zebra"], (await store.GetAsync("ada", Cancellation)).Select(view => view.Name));
        Assert.Equal(["apples", "Board"], (await store.GetAsync(null, Cancellation)).Select(view => view.Name));
        Assert.Equal((Now, "by ada", "?period=thisMonth"), ((await store.GetAsync("ada", Cancellation))[2].ChangedAt, (await store.GetAsync("ada", Cancellation))[2].ChangedBy, (await store.GetAsync("ada", Cancellation))[2].Query));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_NameThatIsTaken_IsRefusedByTheDatabase(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new SavedViewStore(database);
        Assert.NotNull(await store.AddAsync(View("ada", "Board") with { IsShared = true }, Cancellation));

        Assert.Null(await store.AddAsync(View("ada", "BOARD"), Cancellation));
        Assert.Null(await store.AddAsync(View("ben", "board") with { IsShared = true }, Cancellation));
        Assert.NotNull(await store.AddAsync(View("ben", "board"), Cancellation));
        Assert.Null(await store.AddAsync(View("nobody", "Mine"), Cancellation));
        // What was refused left no record.
        Assert.Equal(2, await database.CreateDbContext().SavedViewChanges.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_View_IsOnRecordAndOfItsOwnerAlone(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new SavedViewStore(database);
        var view = View("ada", "Board") with { Id = (await store.AddAsync(View("ada", "Board"), Cancellation))!.Value };

        Assert.False(await store.ChangeAsync(view with { OwnerId = "ben", Name = "Mine" }, SavedViewDeed.Renamed, Cancellation));
        Assert.True(await store.ChangeAsync(view with { Name = "Board pack", ChangedAt = Now.AddHours(1) }, SavedViewDeed.Renamed, Cancellation));
        Assert.Equal("Board pack", Assert.Single(await store.GetAsync("ada", Cancellation)).Name);
        Assert.False(await store.DeleteAsync(view with { OwnerId = "ben" }, Cancellation));
        Assert.True(await store.DeleteAsync(view with { ChangedBy = "ada again" }, Cancellation));
        Assert.Empty(await store.GetAsync("ada", Cancellation));

        await using var context = database.CreateDbContext();
        Assert.Equal(
            [(SavedViewDeed.Saved, "Board", "by ada"), (SavedViewDeed.Renamed, "Board pack", "by ada"), (SavedViewDeed.Deleted, "Board pack", "ada again")],
            (await context.SavedViewChanges.OrderBy(change => change.Id).ToListAsync(Cancellation)).Select(change => (change.Deed, change.Name, change.MadeBy)));
    }

    [Fact]
    public async Task Views_OfAnAccountThatIsRemoved_GoAndTheRecordStays()
    {
        await using var database = await CreateAsync(false);
        var store = new SavedViewStore(database);
        await store.AddAsync(View("ada", "Board") with { IsShared = true }, Cancellation);

        await using var context = database.CreateDbContext();
        await context.Users.Where(user => user.Id == "ada").ExecuteDeleteAsync(Cancellation);

        Assert.Empty(await store.GetAsync("ada", Cancellation));
        Assert.Equal(1, await context.SavedViewChanges.CountAsync(Cancellation));
    }

    private static SavedView View(string? owner, string name) =>
        new() { OwnerId = owner, Name = name, Query = "?period=thisMonth", ChangedBy = $"by {owner}", ChangedAt = Now };

    private async Task<TestDatabase> CreateAsync(bool onPostgreSql)
    {
        var database = onPostgreSql ? await TestDatabase.CreateAsync(shared.Server) : await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        context.Users.AddRange(new AppUser { Id = "ada", UserName = "ada" }, new AppUser { Id = "ben", UserName = "ben" });
        await context.SaveChangesAsync(Cancellation);
        return database;
    }
}
