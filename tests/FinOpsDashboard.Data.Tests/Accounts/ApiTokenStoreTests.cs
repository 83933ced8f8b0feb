using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Testing.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Data.Tests.Accounts;

/// <summary>The stored tokens, on both databases.</summary>
public sealed class ApiTokenStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddAsync_Token_IsFoundByItsHashWithItsOwner(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new ApiTokenStore(database);
        var ada = await AddAccountAsync(database, "ada", Roles.Engineer);
        var secret = ApiTokenSecret.New();

        var added = await store.AddAsync(Token(ada, secret, Now.AddDays(30)), Cancellation);

        var match = await store.FindAsync(secret.Hash(), Cancellation);
        Assert.Equal(added, match!.Token);
        Assert.Equal((ada, "ada", added!.Id), (match.Holder.OwnerId, match.Holder.OwnerName, match.Holder.TokenId));
        Assert.Equal([Roles.Engineer], match.Holder.Roles);
        Assert.Equal((Now, Now.AddDays(30), "report", secret.Prefix), (added.Created, added.Expires!.Value, added.Label, added.Prefix));
        Assert.Null(match.OwnerLockedUntil);
        Assert.Null(await store.FindAsync(ApiTokenSecret.New().Hash(), Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FindAsync_OwnerChanged_TellsTheOwnerAsNow(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new ApiTokenStore(database);
        var ada = await AddAccountAsync(database, "ada", Roles.Admin);
        var secret = ApiTokenSecret.New();
        await store.AddAsync(Token(ada, secret), Cancellation);

        await WithUsersAsync(database, async users =>
        {
            var user = (await users.FindByIdAsync(ada))!;
            await users.RemoveFromRoleAsync(user, Roles.Admin);
            await users.AddToRoleAsync(user, Roles.Viewer);
            await users.SetLockoutEndDateAsync(user, Now.AddYears(100));
        });
        var match = await store.FindAsync(secret.Hash(), Cancellation);
        Assert.Equal([Roles.Viewer], match!.Holder.Roles);
        Assert.Equal(Now.AddYears(100), match.OwnerLockedUntil);

        await WithUsersAsync(database, async users => await users.DeleteAsync((await users.FindByIdAsync(ada))!));
        Assert.Null(await store.FindAsync(secret.Hash(), Cancellation));
        Assert.Empty(await store.GetAllAsync(null, Cancellation));
        Assert.Null(await store.AddAsync(Token(ada, ApiTokenSecret.New()), Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetAllAsync_TwoOwners_AreKeptApartAndTheLatestComesFirst(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new ApiTokenStore(database);
        var ada = await AddAccountAsync(database, "ada", Roles.Admin);
        var eve = await AddAccountAsync(database, "eve", Roles.Viewer);
        var first = await store.AddAsync(Token(ada, ApiTokenSecret.New()), Cancellation);
        var second = await store.AddAsync(Token(eve, ApiTokenSecret.New()), Cancellation);
        var third = await store.AddAsync(Token(ada, ApiTokenSecret.New()), Cancellation);

        Assert.Equal([third!, first!], await store.GetAllAsync(ada, Cancellation));
        Assert.Equal([third!, second!, first!], await store.GetAllAsync(null, Cancellation));
        Assert.Equal(eve, await store.FindOwnerIdAsync("EVE", Cancellation));
        Assert.Null(await store.FindOwnerIdAsync("mallory", Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RevokeAsync_OwnAndOthers_EndsOnesOwnAndKeepsTheFirstMoment(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new ApiTokenStore(database);
        var ada = await AddAccountAsync(database, "ada", Roles.Admin);
        var eve = await AddAccountAsync(database, "eve", Roles.Viewer);
        var token = await store.AddAsync(Token(ada, ApiTokenSecret.New()), Cancellation);

        Assert.False(await store.RevokeAsync(token!.Id, eve, Now, Cancellation));
        Assert.Null((await store.GetAllAsync(ada, Cancellation))[0].Revoked);
        Assert.True(await store.RevokeAsync(token.Id, ada, Now, Cancellation));
        Assert.True(await store.RevokeAsync(token.Id, null, Now.AddHours(1), Cancellation));
        Assert.Equal(Now, (await store.GetAllAsync(ada, Cancellation))[0].Revoked);
        Assert.False(await store.RevokeAsync(token.Id + 1, null, Now, Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoteUseAsync_OlderThanNoted_ChangesNothing(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var store = new ApiTokenStore(database);
        var token = await store.AddAsync(Token(await AddAccountAsync(database, "ada", Roles.Admin), ApiTokenSecret.New()), Cancellation);

        await store.NoteUseAsync(token!.Id, Now.AddMinutes(5), Cancellation);
        await store.NoteUseAsync(token.Id, Now, Cancellation);

        Assert.Equal(Now.AddMinutes(5), (await store.GetAllAsync(null, Cancellation))[0].LastUsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Table_Token_HoldsNothingThatSignsIn(bool onPostgreSql)
    {
        await using var database = await CreateAsync(onPostgreSql);
        var secret = ApiTokenSecret.New();
        await new ApiTokenStore(database).AddAsync(Token(await AddAccountAsync(database, "ada", Roles.Admin), secret), Cancellation);

        await using var context = database.CreateDbContext();
        var row = await context.ApiTokens.SingleAsync(Cancellation);
        Assert.Equal(32, row.Hash.Length);
        var stored = string.Join(' ', row.OwnerId, Convert.ToBase64String(row.Hash), Convert.ToHexString(row.Hash), row.Prefix, row.Label);
        Assert.DoesNotContain(secret.Reveal()[13..], stored, StringComparison.Ordinal);
    }

    private static NewApiToken Token(string ownerId, ApiTokenSecret secret, DateTimeOffset? expires = null) =>
        new(ownerId, secret.Hash(), secret.Prefix, "report", Now, expires);

    private Task<TestDatabase> CreateAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();

    private static async Task<string> AddAccountAsync(TestDatabase database, string name, string role)
    {
        var id = "";
        await WithServicesAsync(database, async services =>
        {
            Assert.Empty(await services.GetRequiredService<AccountRegistration>().AddAsync(name, role, "correct horse battery"));
            id = (await services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(name))!.Id;
        });
        return id;
    }

    private static Task WithUsersAsync(TestDatabase database, Func<UserManager<AppUser>, Task> change) =>
        WithServicesAsync(database, services => change(services.GetRequiredService<UserManager<AppUser>>()));

    private static async Task WithServicesAsync(TestDatabase database, Func<IServiceProvider, Task> work)
    {
        await using var services = new ServiceCollection().AddLogging().AddData(database.ConnectionString).AddAccounts().Services.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
