using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.SavedViews;

namespace FinOpsDashboard.Application.Tests.SavedViews;

public sealed class SavedViewRegisterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ViewOwner Ada = new("ada-id", "ada", MayShare: true);
    private static readonly ViewOwner Ben = new("ben-id", "ben", MayShare: true);

    private readonly FakeSavedViews _store = new();
    private readonly SavedViewRegister _register;

    public SavedViewRegisterTests() => _register = new SavedViewRegister(_store, new FixedTime(Now));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_RelativePeriod_IsFreshNextMonth()
    {
        var shown = new SpendExploration
        {
            Question = SpendAddress.Standard(Today) with { GroupBy = [SpendKey.Model] },
            Period = RelativePeriod.Last3Months,
            Compare = ComparedWith.Previous,
        };

        Assert.Empty(await _register.SaveAsync(Ada, "  Board pack ", shown, isShared: false, Cancellation));

        var view = Assert.Single(_store.Views);
        Assert.Equal(("Board pack", "ada", Now), (view.Name, view.ChangedBy, view.ChangedAt));
        var later = SavedViewAddress.Read(view, new DateOnly(2027, 2, 10));
        Assert.Equal(("2026-12-01/2027-03-01", ComparedWith.Previous), (later.Question.Period.ToString(), later.Compare));
        Assert.Equal("/spend?period=last3Months&group=model&compare=previous", SavedViewAddress.Of(view));
    }

    [Theory]
    [InlineData("?period=thisMonth&group=feature//evil.example", "/spend?period=thisMonth&group=")]
    [InlineData("https://evil.example/?period=thisMonth", "/spend?period=last6Months&group=feature")]
    [InlineData("//evil.example", "/spend?period=last6Months&group=feature")]
    [InlineData("?from=2026-01-01&to=2026-02-01&next=https://evil.example", "/spend?from=2026-01-01&to=2026-02-01&group=feature")]
    public void Address_WhateverIsStored_LeadsToTheExplorerAlone(string stored, string address) => Assert.Equal(
        address, SavedViewAddress.Of(new SavedView { OwnerId = "x", Name = "x", Query = stored, ChangedBy = "x", ChangedAt = Now }));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public async Task Save_NameThatIsNone_IsRefused(string name)
    {
        Assert.Equal(["A view needs a name of 1 to 60 characters on one line."], await _register.SaveAsync(Ada, name, View(), isShared: false, Cancellation));
        Assert.Empty(_store.Views);
    }

    [Fact]
    public async Task Save_NameThatIsTaken_IsRefusedWhateverItsCase()
    {
        await _register.SaveAsync(Ada, "Board", View(), isShared: true, Cancellation);

        Assert.Contains("You keep a view called “BOARD” already.", Assert.Single(await _register.SaveAsync(Ada, "BOARD", View(), isShared: false, Cancellation)), StringComparison.Ordinal);
        Assert.Contains("Somebody shares a view called “board” already.", Assert.Single(await _register.SaveAsync(Ben, "board", View(), isShared: true, Cancellation)), StringComparison.Ordinal);
        // For oneself it may have the name of a shared one.
        Assert.Empty(await _register.SaveAsync(Ben, "board", View(), isShared: false, Cancellation));
        Assert.Contains("Somebody shares", Assert.Single(await _register.ShareAsync(Ben, 2, isShared: true, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfWhatWasSharedMeanwhile_IsRefusedToWhoMayNotShare()
    {
        await _register.SaveAsync(Ada, "Board", View(), isShared: true, Cancellation);
        var demoted = Ada with { MayShare = false };

        Assert.Contains("your role may not share", Assert.Single(await _register.RenameAsync(demoted, 1, "Mine", Cancellation)), StringComparison.Ordinal);
        Assert.Contains("your role may not share", Assert.Single(await _register.ReplaceAsync(demoted, 1, View(), Cancellation)), StringComparison.Ordinal);
        Assert.Contains("your role may not share", Assert.Single(await _register.SaveAsync(demoted, "Other", View(), isShared: true, Cancellation)), StringComparison.Ordinal);
        Assert.Equal("Board", Assert.Single(_store.Views).Name);

        Assert.Empty(await _register.ShareAsync(demoted, 1, isShared: false, Cancellation));
        Assert.Empty(await _register.RenameAsync(demoted, 1, "Mine", Cancellation));
    }

    [Fact]
    public async Task Save_MoreThanCanBeKept_IsRefused()
    {
        for (var number = 0; number < SavedViewRegister.MostPerOwner; number++) await _register.SaveAsync(Ada, $"View {number}", View(), isShared: false, Cancellation);

        Assert.Contains("You keep 50 views already.", Assert.Single(await _register.SaveAsync(Ada, "One more", View(), isShared: false, Cancellation)), StringComparison.Ordinal);
        var filters = Enumerable.Range(0, 200).Select(number => $"USE1-usage-type-{number}").ToList();
        var wide = View() with { Question = View().Question with { Filters = [new SpendKeyFilter(SpendKey.UsageType, filters)] } };
        Assert.Contains("more filters than can be kept", Assert.Single(await _register.SaveAsync(Ben, "Long", wide, isShared: false, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfSomebodyElse_IsRefused()
    {
        await _register.SaveAsync(Ada, "Board", View(), isShared: true, Cancellation);

        Assert.NotEmpty(await _register.RenameAsync(Ben, 1, "Mine", Cancellation));
        Assert.NotEmpty(await _register.ReplaceAsync(Ben, 1, View(), Cancellation));
        Assert.NotEmpty(await _register.ShareAsync(Ben, 1, isShared: false, Cancellation));
        Assert.NotEmpty(await _register.DeleteAsync(Ben, 1, Cancellation));
        Assert.Equal(("Board", true), (Assert.Single(_store.Views).Name, _store.Views[0].IsShared));
    }

    [Fact]
    public async Task Change_OfOnesOwn_IsOnRecord()
    {
        await _register.SaveAsync(Ada, "Board", View(), isShared: false, Cancellation);

        Assert.Empty(await _register.RenameAsync(Ada, 1, "Board pack", Cancellation));
        Assert.Empty(await _register.ReplaceAsync(Ada, 1, View() with { Compare = ComparedWith.LastYear }, Cancellation));
        Assert.EndsWith("&compare=lastYear", _store.Views[0].Query, StringComparison.Ordinal);
        Assert.Empty(await _register.ShareAsync(Ada, 1, isShared: true, Cancellation));
        Assert.Empty(await _register.ShareAsync(Ada, 1, isShared: false, Cancellation));
        Assert.Empty(await _register.DeleteAsync(Ada, 1, Cancellation));

        Assert.Empty(_store.Views);
        Assert.Equal(
            [SavedViewDeed.Saved, SavedViewDeed.Renamed, SavedViewDeed.Replaced, SavedViewDeed.Shared, SavedViewDeed.Withdrawn, SavedViewDeed.Deleted],
            _store.Record.Select(made => made.Deed));
        Assert.NotEmpty(await _register.DeleteAsync(Ada, 1, Cancellation));
    }

    private static SpendExploration View() => new() { Question = SpendAddress.Standard(Today), Period = RelativePeriod.Last6Months };
}
