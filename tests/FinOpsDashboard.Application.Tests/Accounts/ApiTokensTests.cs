using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Accounts;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinOpsDashboard.Application.Tests.Accounts;

public sealed class ApiTokensTests
{
    private const string Ada = "ada-id";
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private readonly FakeApiTokenStore _store = new() { Owners = { [Ada] = Roles.Engineer, ["eve-id"] = Roles.Viewer } };
    private readonly FixedTime _time = new(Start);
    private readonly ApiTokens _tokens;

    public ApiTokensTests() => _tokens = new ApiTokens(_store, _time, NullLogger<ApiTokens>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IssueAsync_Token_IsLongRandomAndStoredAsItsHashAlone()
    {
        var first = await IssueAsync();
        var second = await IssueAsync();

        var text = first.Secret.Reveal();
        Assert.Matches("^finops_[A-Za-z0-9_-]{43}$", text);
        Assert.NotEqual(text, second.Secret.Reveal());
        var stored = _store.Stored[0];
        Assert.Equal(SHA256.HashData(Encoding.ASCII.GetBytes(text)), stored.Hash);
        Assert.StartsWith(stored.Prefix, text, StringComparison.Ordinal);
        Assert.Equal(13, stored.Prefix.Length);
        Assert.DoesNotContain(text, stored.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_WrittenByAccident_ShowsItsVisiblePartAlone()
    {
        var issued = await IssueAsync();
        var hidden = issued.Secret.Reveal()[13..];

        Assert.DoesNotContain(hidden, $"{issued} {issued.Secret} {issued.Token}", StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, System.Text.Json.JsonSerializer.Serialize(issued), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    public async Task IssueAsync_LabelThatSaysNothing_IsRefused(string label) =>
        Assert.Contains("name of 1 to 100 characters", await RefusalAsync(label, null), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_651)]
    public async Task IssueAsync_ExpiryOutOfRange_IsRefused(int days) => Assert.Contains("1 to 3650 days", await RefusalAsync("x", days), StringComparison.Ordinal);

    [Fact]
    public async Task IssueAsync_MoreThanAnAccountMayHave_IsRefusedUntilOneIsRevoked()
    {
        for (var count = 0; count < ApiTokens.MostPerOwner; count++) await IssueAsync();
        Assert.Contains("at most 50 tokens", await RefusalAsync("x", null), StringComparison.Ordinal);

        await _tokens.RevokeAsync(7, Ada, Cancellation);

        await IssueAsync();
    }

    [Fact]
    public async Task IssueToAsync_UnknownAccount_IsRefused()
    {
        var outcome = await _tokens.IssueToAsync("nobody", "x", null, Cancellation);
        Assert.Contains("There is no account \"nobody\"", Assert.IsType<ApiTokenOutcome.Refused>(outcome).Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecogniseAsync_Token_ActsWithTheRoleOfItsOwnerNow()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        Assert.Equal([Roles.Engineer], (await _tokens.RecogniseAsync(text, Cancellation))!.Roles);

        _store.Owners[Ada] = Roles.Viewer;

        var holder = await _tokens.RecogniseAsync(text, Cancellation);
        Assert.Equal(("ada", Ada), (holder!.OwnerName, holder.OwnerId));
        Assert.Equal([Roles.Viewer], holder.Roles);
    }

    [Fact]
    public async Task RecogniseAsync_Expired_IsRefusedFromThatMomentOn()
    {
        var text = (await IssueAsync(days: 1)).Secret.Reveal();
        _time.Now = Start.AddDays(1).AddTicks(-1);
        Assert.NotNull(await _tokens.RecogniseAsync(text, Cancellation));
        _time.Now = Start.AddDays(1);
        Assert.Null(await _tokens.RecogniseAsync(text, Cancellation));
    }

    [Fact]
    public async Task RecogniseAsync_Revoked_IsRefused()
    {
        var issued = await IssueAsync();
        Assert.True(await _tokens.RevokeAsync(issued.Token.Id, Ada, Cancellation));
        Assert.Null(await _tokens.RecogniseAsync(issued.Secret.Reveal(), Cancellation));
    }

    [Fact]
    public async Task RecogniseAsync_OwnerRemovedOrDisabled_IsRefusedAtOnce()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        _store.Locks[Ada] = DateTimeOffset.MaxValue;
        Assert.Null(await _tokens.RecogniseAsync(text, Cancellation));
        _store.Locks.Remove(Ada);
        Assert.NotNull(await _tokens.RecogniseAsync(text, Cancellation));
        _store.Owners.Remove(Ada);
        Assert.Null(await _tokens.RecogniseAsync(text, Cancellation));
    }

    [Fact]
    public async Task RecogniseAsync_SomebodyTypedWrongPasswordsInTheOwnersName_IsStillTaken()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        _store.Locks[Ada] = Start.AddMinutes(15);
        Assert.NotNull(await _tokens.RecogniseAsync(text, Cancellation));
    }

    [Fact]
    public async Task RecogniseAsync_AnythingElse_IsNoToken()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        string[] wrong = ["", "finops_", text[..^1], text + "A", " " + text, text.ToUpperInvariant(), text[..^1] + "=", text[..^1] + "é", ApiTokenSecret.New().Reveal()];
        foreach (var other in wrong) Assert.Null(await _tokens.RecogniseAsync(other, Cancellation));
    }

    [Fact]
    public async Task RecogniseAsync_ManyUses_AreNotedOnceInFiveMinutes()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        for (var use = 0; use < 10; use++) await _tokens.RecogniseAsync(text, Cancellation);
        Assert.Equal(1, _store.NotedUses);
        _time.Now = Start + ApiTokens.UseResolution;
        await _tokens.RecogniseAsync(text, Cancellation);
        Assert.Equal(2, _store.NotedUses);
        Assert.Equal(_time.Now, (await _tokens.GetAllAsync(Ada, Cancellation))[0].LastUsed);
    }

    [Fact]
    public async Task RecogniseAsync_UseCannotBeNoted_IsTakenAllTheSame()
    {
        var text = (await IssueAsync()).Secret.Reveal();
        _store.NoteFailure = new Locked();
        Assert.NotNull(await _tokens.RecogniseAsync(text, Cancellation));
    }

    [Fact]
    public async Task RevokeAsync_TokenOfAnother_IsLeftAlone()
    {
        var issued = await IssueAsync();
        Assert.False(await _tokens.RevokeAsync(issued.Token.Id, "eve-id", Cancellation));
        Assert.NotNull(await _tokens.RecogniseAsync(issued.Secret.Reveal(), Cancellation));
    }

    private async Task<ApiTokenOutcome.Issued> IssueAsync(int? days = null) =>
        Assert.IsType<ApiTokenOutcome.Issued>(await _tokens.IssueAsync(Ada, "report", days, Cancellation));

    private async Task<string> RefusalAsync(string label, int? days) =>
        Assert.Single(Assert.IsType<ApiTokenOutcome.Refused>(await _tokens.IssueAsync(Ada, label, days, Cancellation)).Faults);

    private sealed class Locked : DbException;
}
