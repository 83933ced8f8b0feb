using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Web.Components.Spending;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Spending;

public sealed class SpendFilterBarTests : BunitContext
{
    private const string Hostile = "<b>x</b>";

    private static readonly SpendQuestion Question = new()
    {
        Period = new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 1)),
        GroupBy = [SpendKey.Model],
        Filters = [new SpendKeyFilter(SpendKey.Model, [Hostile, ""])],
    };

    private readonly List<SpendExploration> _asked = [];

    public SpendFilterBarTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Filters_BeforeThePageHasItsCircuit_CannotBeChosen()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Assert.True(Draw().Find("fieldset").HasAttribute("disabled"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Assert.False(Draw().Find("fieldset").HasAttribute("disabled"));
    }

    [Fact]
    public void LastDay_IsInclusiveOnScreen()
    {
        var bar = Draw();
        Assert.Equal("2026-10-31", bar.FindAll("input[type=date]")[1].GetAttribute("value"));
        bar.FindAll("input[type=date]")[1].Change("2026-10-05");
        Assert.Equal(new DateOnly(2026, 10, 6), Assert.Single(_asked).Question.Period.EndExclusive);
    }

    [Fact]
    public void Period_EndBeforeStart_IsRefusedInWords()
    {
        var bar = Draw();
        bar.FindAll("input[type=date]")[0].Change("2026-12-01");
        Assert.Equal("The last day lies before the first one.", bar.Find("[role=alert]").TextContent);
        Assert.Empty(_asked);
    }

    [Fact]
    public void Group_TwoWaysToDivide_AreRefusedInWords()
    {
        var bar = Draw(Question with { GroupBy = [SpendKey.Feature] });
        bar.FindAll("select")[2].Change("account");
        Assert.Contains("divide the same money in two ways", bar.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Fact]
    public void Group_Nothing_TakesTheKeyAway()
    {
        Draw().FindAll("select")[1].Change("");
        Assert.Empty(Assert.Single(_asked).Question.GroupBy);
    }

    [Fact]
    public void Chip_HostileValue_IsTextAndGoesWithAClick()
    {
        var bar = Draw();
        var chip = bar.Find("button.chip");
        Assert.Contains($"model: {Hostile} or (none)", chip.TextContent, StringComparison.Ordinal);
        Assert.Empty(bar.FindAll("b"));
        chip.Click();
        Assert.Empty(Assert.Single(_asked).Question.Filters);
    }

    [Fact]
    public void Preset_KeepsEverythingButTheDays()
    {
        var address = Draw().FindAll("a.chip")[1].GetAttribute("href")!;
        Assert.StartsWith("/spend?period=lastMonth&group=model&only=model%3D", address, StringComparison.Ordinal);
    }

    [Fact]
    public void Preset_Chosen_IsMarkedUntilADayIsChosen()
    {
        var bar = Draw(new SpendExploration { Question = Question, Period = RelativePeriod.ThisQuarter, Compare = ComparedWith.LastYear });
        Assert.Equal("This quarter", bar.Find("a[aria-current=true]").TextContent);

        bar.FindAll("input[type=date]")[1].Change("2026-10-05");

        Assert.Equal((null, ComparedWith.LastYear), (Assert.Single(_asked).Period, _asked[0].Compare));
        Assert.Equal("/spend?from=2026-09-01&to=2026-10-06&group=model", _asked[0].ToAddress()[..48]);
    }

    [Fact]
    public void Compare_Chosen_KeepsTheRestAndGoesAgain()
    {
        var bar = Draw();
        bar.FindAll("select")[5].Change("LastYear");
        Assert.Equal(ComparedWith.LastYear, Assert.Single(_asked).Compare);
        Assert.Same(Question, _asked[0].Question);
        bar.FindAll("select")[5].Change("");
        Assert.Null(_asked[1].Compare);
    }

    private IRenderedComponent<SpendFilterBar> Draw(SpendQuestion? question = null) => Draw(new SpendExploration { Question = question ?? Question });

    private IRenderedComponent<SpendFilterBar> Draw(SpendExploration view) => Render<SpendFilterBar>(parameters => parameters
        .Add(bar => bar.View, view)
        .Add(bar => bar.Dimensions, [SpendKey.Account])
        .Add(bar => bar.Changed, _asked.Add));
}
