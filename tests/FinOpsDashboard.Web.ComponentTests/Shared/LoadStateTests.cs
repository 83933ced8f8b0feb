using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.ComponentTests.Shared;

public sealed class LoadStateTests : BunitContext
{
    public LoadStateTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public void Load_Prerendered_IsLeftToTheCircuit()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var state = Draw(_ => throw new InvalidOperationException("Nothing is loaded twice."));
        Assert.Equal("Loading", state.Find("[role=status]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Load_Running_ShowsTheShapeOfWhatComes()
    {
        var never = new TaskCompletionSource<string>();
        var state = Draw(_ => never.Task);
        Assert.Equal("Loading", state.Find("[role=status]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Load_Done_ShowsTheDataEncoded() =>
        Assert.Equal("<p>&lt;b&gt;x&lt;/b&gt;</p>", Draw(_ => Task.FromResult("<b>x</b>")).WaitForElement(".content").InnerHtml.Trim());

    [Fact]
    public void Load_NothingThere_ShowsWhatIsMissing() => Assert.Equal("none", Draw(_ => Task.FromResult("")).WaitForElement(".content").TextContent.Trim());

    [Fact]
    public void Load_Failed_OffersAnotherTryThatWorks()
    {
        var tries = 0;
        var state = Draw(_ => tries++ == 0 ? Task.FromException<string>(new InvalidOperationException("secret")) : Task.FromResult("42"));
        Assert.Contains("It broke.", state.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", state.Markup, StringComparison.Ordinal);
        state.Find("button").Click();
        Assert.Equal("42", state.WaitForElement(".content").TextContent.Trim());
        Assert.Empty(state.FindAll("[role=alert]"));
    }

    [Fact]
    public void Load_KeyChanges_TheLatestWins()
    {
        var slow = new TaskCompletionSource<string>();
        Func<CancellationToken, Task<string>> load = _ => slow.Task;
        var state = Render<LoadState<string>>(parameters => Fill(parameters, load).Add(component => component.Key, 1));
        state.Render(parameters => Fill(parameters, _ => Task.FromResult("new")).Add(component => component.Key, 2));
        slow.SetResult("old");
        state.WaitForAssertion(() => Assert.Equal("new", state.Find(".content").TextContent.Trim()));
    }

    [Fact]
    public void Load_SameKey_IsNotRepeated()
    {
        var loads = 0;
        var state = Draw(_ => Task.FromResult($"{++loads}"));
        state.WaitForElement(".content");
        state.Render();
        Assert.Equal(1, loads);
    }

    private IRenderedComponent<LoadState<string>> Draw(Func<CancellationToken, Task<string>> load) =>
        Render<LoadState<string>>(parameters => Fill(parameters, load));

    private static ComponentParameterCollectionBuilder<LoadState<string>> Fill(
        ComponentParameterCollectionBuilder<LoadState<string>> parameters, Func<CancellationToken, Task<string>> load) => parameters
        .Add(state => state.Load, load)
        .Add(state => state.Failure, "It broke.")
        .Add(state => state.IsEmpty, value => value.Length == 0)
        .Add(state => state.Empty, "none")
        .Add(state => state.ChildContent, (RenderFragment<string>)(value => builder =>
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, value);
            builder.CloseElement();
        }));
}
