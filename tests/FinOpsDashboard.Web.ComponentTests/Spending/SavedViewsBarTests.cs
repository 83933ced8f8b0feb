using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.SavedViews;
using FinOpsDashboard.Web.Components.Spending;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Spending;

/// <summary>Views of ada, who is signed in, and of ben.</summary>
public sealed class SavedViewsBarTests : BunitContext
{
    private const string Hostile = "<b>x</b>";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static readonly SpendExploration Shown = new()
    {
        Question = SpendAddress.Standard(new(2026, 11, 22)),
        Period = RelativePeriod.Last6Months,
        Compare = ComparedWith.Previous,
    };

    private readonly FakeSavedViews _store = new();
    private readonly TestSignIn _signIn;

    public SavedViewsBarTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(Now));
        Services.AddSingleton<ISavedViews>(_store);
        Services.AddSingleton<SavedViewRegister>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Analyst);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Views_OwnAndShared_AreLinksAndTheShownOneIsMarked()
    {
        Keep("ada-id", "Six months", Shown.ToQuery());
        Keep("ben-id", Hostile, "?period=lastMonth&group=model", isShared: true);
        Keep("ben-id", "Secret", "?period=lastMonth&group=model");

        var bar = Draw();

        Assert.Equal([("/spend?period=lastMonth&group=model", null), ("/spend?period=last6Months&group=feature&compare=previous", "true")],
            bar.FindAll("a.chip").Select(chip => (chip.GetAttribute("href"), chip.GetAttribute("aria-current"))));
        Assert.Contains(Hostile, bar.FindAll("a.chip")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Shared by ben", bar.FindAll("a.chip")[0].GetAttribute("title"), StringComparison.Ordinal);
        Assert.Empty(bar.FindAll("b"));
    }

    [Fact]
    public void Save_View_KeepsItAndClosesTheForm()
    {
        var bar = Draw();
        Button(bar, "Save this view").Click();
        bar.Find("form input").Change("Board");
        bar.Find("form input[type=checkbox]").Change(true);
        bar.Find("form").Submit();

        var view = Assert.Single(_store.Views);
        Assert.Equal(("Board", "?period=last6Months&group=feature&compare=previous", true, "ada-id"), (view.Name, view.Query, view.IsShared, view.OwnerId));
        Assert.Empty(bar.FindAll("form"));
        Assert.Equal("The view is saved.", bar.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Save_FixedDays_SaysThatTheyStay()
    {
        var bar = Draw(Shown with { Period = null });
        Button(bar, "Save this view").Click();
        Assert.Contains("Its days stay as they are.", bar.Find("form .hint").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_NameThatIsTaken_KeepsWhatWasTyped()
    {
        Keep("ada-id", "Board", "?period=lastMonth");
        var bar = Draw();
        Button(bar, "Save this view").Click();
        bar.Find("form input").Change("board");
        bar.Find("form").Submit();

        Assert.StartsWith("You keep a view called “board” already.", bar.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
        Assert.Equal("board", bar.Find("form input").GetAttribute("value"));
    }

    [Fact]
    public void Viewer_KeepsViewsAndSharesNone()
    {
        _signIn.Become(Roles.Viewer);
        Keep("ada-id", "Mine", "?period=lastMonth");
        var bar = Draw();
        Button(bar, "Save this view").Click();
        Assert.Empty(bar.FindAll("form input[type=checkbox]"));
        bar.Find("form input").Change("Board");
        bar.Find("form").Submit();
        Assert.Equal(2, _store.Views.Count);

        Button(bar, "Manage").Click();
        Assert.DoesNotContain(bar.FindAll("button"), button => button.TextContent.Trim() == "Share");
    }

    [Fact]
    public void Share_RoleWithdrawnMeanwhile_ChangesNothing()
    {
        Keep("ada-id", "Mine", "?period=lastMonth");
        var bar = Draw();
        Button(bar, "Manage").Click();
        _signIn.Become(Roles.Engineer);
        Button(bar, "Share").Click();

        Assert.StartsWith("Your role does not allow this", bar.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
        Assert.False(_store.Views[0].IsShared);
    }

    [Fact]
    public void Manage_RenamesReplacesAndDeletesAfterASecondPress()
    {
        Keep("ada-id", "Mine", "?period=lastMonth");
        var bar = Draw();
        Button(bar, "Manage").Click();
        bar.Find("tbody input").Change("Board");
        Button(bar, "Show this instead").Click();
        Assert.Equal(("Board", Shown.ToQuery()), (_store.Views[0].Name, _store.Views[0].Query));
        Assert.DoesNotContain(bar.FindAll("button"), button => button.TextContent.Trim() == "Show this instead");

        Button(bar, "Delete").Click();
        Assert.Single(_store.Views);
        Button(bar, "Delete for good?").Click();
        Assert.Empty(_store.Views);
        Assert.Equal([SavedViewDeed.Renamed, SavedViewDeed.Replaced, SavedViewDeed.Deleted], _store.Record.Skip(1).Select(made => made.Deed));
    }

    private IRenderedComponent<SavedViewsBar> Draw(SpendExploration? view = null) => Render<SavedViewsBar>(parameters => parameters.Add(bar => bar.View, view ?? Shown));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<SavedViewsBar> bar, string text) => bar.FindAll("button").First(button => button.TextContent.Trim() == text);

    private void Keep(string owner, string name, string query, bool isShared = false) => _store.AddAsync(
        new SavedView { OwnerId = owner, Name = name, Query = query, IsShared = isShared, ChangedBy = owner[..3], ChangedAt = Now }, default).GetAwaiter().GetResult();
}
