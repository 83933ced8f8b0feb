using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task Tokens_AddedListedAndRevoked_AreShownOnce()
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("correct-Horse-9-battery\n", "users", "add", "maria", "--role", "analyst", "--password-stdin");

        var added = await finops.RunWellAsync("tokens", "add", "--user", "Maria", "--name", "nightly report", "--expires-in-days", "90");

        Assert.Equal("Keep the token now: it is not shown again.", added.Error.Trim());
        var token = added.Json.GetProperty("token").GetString()!;
        Assert.Matches("^finops_[A-Za-z0-9_-]{43}$", token);
        Assert.Equal(("maria", "nightly report"), (added.Json.GetProperty("user").GetString(), added.Json.GetProperty("name").GetString()));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$", added.Json.GetProperty("expires").GetString());

        var listed = await finops.RunWellAsync("tokens", "list");
        Assert.DoesNotContain(token[13..], listed.Output, StringComparison.Ordinal);
        Assert.Equal((token[..13], "active"), (listed.Json[0].GetProperty("prefix").GetString(), listed.Json[0].GetProperty("state").GetString()));

        var id = $"{added.Number("id")}";
        Assert.Equal($"Token {id} is revoked.", (await finops.RunWellAsync("tokens", "revoke", id)).Error.Trim());
        var line = (await finops.RunWellAsync("tokens", "list", "--format", "csv")).Lines[1];
        Assert.StartsWith($"{id},maria,nightly report,{token[..13]},revoked,", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("100000")]
    public async Task TokensAdd_ExpiryOutOfRange_IsRefused(string days)
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("correct-Horse-9-battery\n", "users", "add", "maria", "--role", "viewer", "--password-stdin");
        (await finops.RunAsync("tokens", "add", "--user", "maria", "--name", "x", "--expires-in-days", days)).FailedWith(2, "1 to 3650 days");
    }

    [Fact]
    public async Task TokensAdd_Table_ShowsTheWholeToken()
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("correct-Horse-9-battery\n", "users", "add", "maria", "--role", "viewer", "--password-stdin");
        var added = await finops.RunWellAsync("tokens", "add", "--user", "maria", "--name", new string('x', 100), "--format", "table");
        Assert.Matches("finops_[A-Za-z0-9_-]{43}\\b", added.Output);
    }

    [Fact]
    public async Task VolumesSet_WhatVolumesPrints_IsTakenBack()
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("""[ { "id": "assist" } ]""", "features", "set", "-");
        await finops.RunWithInputAsync("feature,month,requests,inputTokens,outputTokens\nassist,2026-09,10,1000,500\n", "volumes", "set", "-");
        var printed = await finops.RunWellAsync("volumes");
        Assert.Equal((0, printed.Output), await SetAsync(finops, printed.Output));
    }

    private static async Task<(int Status, string Output)> SetAsync(Finops finops, string volumes)
    {
        var result = await finops.RunWithInputAsync(volumes, "volumes", "set", "-");
        return (result.Status, result.Output);
    }
}
