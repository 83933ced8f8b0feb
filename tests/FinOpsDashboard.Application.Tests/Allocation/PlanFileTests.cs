using System.Text.Json;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Tests.Allocation;

public sealed class PlanFileTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Read_WhatWasWritten_IsTheSamePlan()
    {
        var plan = new AllocationPlan(
            [
                new AllocationRule
                {
                    FeatureId = "search",
                    Model = "Nova Pro",
                    Service = "Amazon*",
                    UsageType = "*input*",
                    Route = BillingRoute.FirstParty,
                    RegionId = "us-east-1",
                    Dimension = new DimensionCondition("tag:team", ""),
                    ValidFrom = new DateOnly(2026, 9, 1),
                    ValidUntil = new DateOnly(2026, 9, 30),
                },
                new AllocationRule { FeatureId = "shared:units", UsageType = "*ProvisionedThroughput*" },
            ],
            [
                new SharedCost { Id = "unallocated", Name = "Untagged", Method = SplitMethod.FixedShares, Receivers = [new("search", 33.3m), new("chat", 66.7m)] },
                new SharedCost
                {
                    Id = "units", Name = "Units", Method = SplitMethod.UsedCapacity, OwnerId = "chat", Receivers = [new("search")],
                    InputTokensPerUnitMinute = 200_000.5m, OutputTokensPerUnitMinute = 9m,
                },
            ]);
        var text = JsonSerializer.Serialize(PlanDocument.Of(new StoredPlan(7, DateTimeOffset.UnixEpoch, "ada", "why", "what", plan)), Web);

        var reading = PlanFile.Read(text);

        Assert.Empty(reading.Faults);
        Assert.Equal(7, reading.Number);
        Assert.True(PlanChanges.AreSame(plan, new AllocationPlan(reading.Rules, reading.SharedCosts)));
    }

    [Theory]
    [InlineData("null", "The document is null")]
    [InlineData("[]", "The value is not of the kind that belongs here")]
    [InlineData("""{ "rules": [ null ] }""", "rules[0]: holds null")]
    [InlineData("""{ "rules": [ { "model": "Nova Pro" } ] }""", "rules[0]: \"carries\" is missing")]
    [InlineData("""{ "rules": [ { "carries": "a", "modle": "Nova Pro" } ] }""", "rules[0]: there is no condition \"modle\"")]
    [InlineData("""{ "rules": [ { "carries": "a", "validFrom": "1.9.2026" } ] }""", "rules[0]: validFrom \"1.9.2026\" is no day. Write it as 2026-09-01.")]
    [InlineData("""{ "rules": [ { "carries": "a", "account": "1", "tag:team": "x" } ] }""", "rules[0]: The rules look at account and tag:team.")]
    [InlineData("""{ "sharedCosts": [ { "id": "x", "name": "X", "method": "fairly" } ] }""", "\"fairly\" is no method. Use tokens, directCost, evenly, fixedShares, usedCapacity.")]
    [InlineData("""{ "sharedCosts": [ { "id": "x", "name": "X", "method": "tokens", "features": [ null ] } ] }""", "sharedCosts[0]: a shared cost has an id and a name")]
    [InlineData("""{ "sharedCost": [] }""", "There is no field 'sharedCost'")]
    [InlineData("""{ "rules": [], "rules": [] }""", "more than once")]
    public void Read_WhatIsNoPlan_SaysWhereAndWhy(string text, string expected) =>
        Assert.Contains(expected, string.Join('\n', PlanFile.Read(text).Faults), StringComparison.Ordinal);
}
