using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.AccountKeys;

/// <summary>What somebody who set a key wrong, or right too early, is told.</summary>
public sealed class AccountKeyCheckTests
{
    private static readonly KeyAnswer[] AllRead =
    [
        new(KeyQuestion.Tags, KeyAnswerState.Read), new(KeyQuestion.CostCategories, KeyAnswerState.Read), new(KeyQuestion.AllocationTags, KeyAnswerState.Read),
    ];

    [Fact]
    public void Lines_ConfiguredKeyOnTheBill_IsPulledWithoutAWarning()
    {
        var line = Assert.Single(Lines("team", OnBill("team")));
        Assert.Equal(AccountKeyState.Pulled, line.State);
        Assert.Null(line.Warning);
    }

    [Fact]
    public void Lines_KeysThatNobodyConfigured_SayWhatCouldBeDoneWithThem()
    {
        var lines = Lines(null, OnBill("app"), Listed("quiet", isActive: true), Listed("old", isActive: false));
        Assert.Equal([AccountKeyState.Available, AccountKeyState.Unused, AccountKeyState.Inactive], lines.Select(line => line.State));
        Assert.All(lines, line => Assert.Null(line.Warning));
    }

    [Theory]
    [InlineData("user:team", "team", "team")]
    [InlineData("team", "user:team", "user:team")]
    [InlineData("Team", "team", "team")]
    [InlineData("taem-name", "team-name", "team-name")]
    [InlineData("tem", "team", "team")]
    [InlineData("team", "iamPrincipal/team", "iamPrincipal/team")]
    [InlineData("iamPrincipal/team", "user:iamPrincipal/team", "user:iamPrincipal/team")]
    public void Lines_KeySpelledDifferently_NamesTheSpellingOfTheAccount(string configured, string known, string suggested)
    {
        var line = Lines(configured, OnBill(known))[0];
        Assert.Equal(AccountKeyState.Missing, line.State);
        Assert.Contains($"Cost Explorer spells it \"{suggested}\"", line.Warning, StringComparison.Ordinal);
        Assert.Contains("FinOps__Aws__CostAllocationTagKeys", line.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("app", "dpt")]
    [InlineData("team", "cost-center")]
    public void Lines_KeyThatIsLikeNoOther_SuggestsNothing(string configured, string known)
    {
        var warning = Lines(configured, OnBill(known))[0].Warning!;
        Assert.DoesNotContain("spells it", warning, StringComparison.Ordinal);
        Assert.Contains($"The account has no tag key \"{configured}\", active or not", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_KeyThatIsNotActive_SaysWhereToActivateIt()
    {
        var warning = Lines("team", Listed("team", isActive: false))[0].Warning!;
        Assert.Contains("not active: activate it in the Billing console of the management account, under Cost allocation tags", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_KeyThatIsActiveAndOnNoCost_SaysWhatToTag()
    {
        var warning = Lines("team", Listed("team", isActive: true))[0].Warning!;
        Assert.Contains("active, but no cost since 1 September 2026 carries it", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_ListOfTagsDenied_DoesNotClaimThatTheKeyWasNeverActivated()
    {
        var reading = Reading([OnBill("app")], new KeyAnswer(KeyQuestion.Tags, KeyAnswerState.Read), new KeyAnswer(KeyQuestion.AllocationTags, KeyAnswerState.Denied, "no"));
        var warning = AccountKeyCheck.Lines(reading, ["department"], [])[0].Warning!;
        Assert.Contains("it is misspelt, not activated as a cost allocation tag, or not used yet", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_TagsDenied_DoesNotClaimThatAnActiveKeyIsNotUsed()
    {
        var reading = Reading([Listed("quiet", isActive: true)], new KeyAnswer(KeyQuestion.Tags, KeyAnswerState.Denied, "no"), new KeyAnswer(KeyQuestion.AllocationTags, KeyAnswerState.Read));
        Assert.Equal(AccountKeyState.Active, Assert.Single(AccountKeyCheck.Lines(reading, [], [])).State);
    }

    [Fact]
    public void Lines_TagsDenied_ChecksNothingAndWarnsOfNothing()
    {
        var reading = Reading([], new KeyAnswer(KeyQuestion.Tags, KeyAnswerState.Denied, "no"));
        var line = Assert.Single(AccountKeyCheck.Lines(reading, ["team"], []));
        Assert.Equal((AccountKeyState.Unchecked, null), (line.State, line.Warning));
    }

    [Fact]
    public void Lines_NeverRead_ConfiguredKeysAreNotChecked() =>
        Assert.Equal([AccountKeyState.Unchecked, AccountKeyState.Unchecked], AccountKeyCheck.Lines(null, ["team", "team"], ["Unit"]).Select(line => line.State));

    [Fact]
    public void Lines_CostCategory_IsNotMistakenForATagOfTheSameName()
    {
        var lines = AccountKeyCheck.Lines(Reading([OnBill("Unit")], AllRead), [], ["Unit"]);
        Assert.Equal([(AccountKeyKind.Tag, AccountKeyState.Available), (AccountKeyKind.CostCategory, AccountKeyState.Missing)], lines.Select(line => (line.Kind, line.State)));
        Assert.Contains("No cost since 1 September 2026 is in a cost category \"Unit\"", lines[1].Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("team", "", 4)]
    [InlineData("team", "team", 0)]
    [InlineData("taem", "team", 2)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_Words_CountsSingleLetters(string left, string right, int expected)
    {
        Assert.Equal(expected, AccountKeyCheck.Distance(left, right));
        Assert.Equal(expected, AccountKeyCheck.Distance(right, left));
    }

    private static IReadOnlyList<AccountKeyLine> Lines(string? configured, params AccountKey[] keys) =>
        AccountKeyCheck.Lines(Reading(keys, AllRead), configured is null ? [] : [configured], []);

    private static AccountKeyReading Reading(IReadOnlyList<AccountKey> keys, params KeyAnswer[] answers) => new(
        new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero), "sync", new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 23)), 5, keys, answers);

    private static AccountKey OnBill(string name) => new(AccountKeyKind.Tag, name, true, true);

    private static AccountKey Listed(string name, bool isActive) => new(AccountKeyKind.Tag, name, false, false, isActive, true);
}
