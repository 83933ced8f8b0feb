using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Web.Components.Shared;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace FinOpsDashboard.Web.ComponentTests.Shared;

public sealed class WritingComponentTests : BunitContext
{
    private readonly TestSignIn _signIn;
    private int _writes;

    public WritingComponentTests() => _signIn = TestSignIn.Add(this, Roles.Engineer);

    [Fact]
    public void Write_RoleWithdrawn_WritesNothingAndSaysWhy()
    {
        var pen = Draw(Count);
        _signIn.Become(Roles.Viewer);
        pen.Find("button").Click();
        Assert.StartsWith("Your role does not allow this, and nothing was changed.", pen.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, _writes);

        _signIn.Become(Roles.Engineer);
        pen.Find("button").Click();
        Assert.Empty(pen.FindAll("[role=alert]"));
        Assert.Equal(1, _writes);
    }

    [Fact]
    public async Task Write_PressedTwice_WritesOnce()
    {
        var stored = new TaskCompletionSource();
        var pen = Draw(async () =>
        {
            var faults = await Count();
            await stored.Task;
            return faults;
        });
        var first = pen.InvokeAsync(pen.Instance.PressAsync);
        pen.Render();
        Assert.True(pen.Find("button").HasAttribute("disabled"));
        var second = pen.InvokeAsync(pen.Instance.PressAsync);
        Assert.Equal(1, _writes);

        stored.SetResult();
        await Task.WhenAll(first, second);
        pen.Render();
        Assert.False(pen.Find("button").HasAttribute("disabled"));
        await pen.InvokeAsync(pen.Instance.PressAsync);
        Assert.Equal(2, _writes);
    }

    [Fact]
    public async Task Write_Throws_CanBeTriedAgain()
    {
        var attempts = 0;
        var pen = Draw(() => attempts++ == 0 ? throw new InvalidOperationException("It broke.") : Count());
        await Assert.ThrowsAsync<InvalidOperationException>(() => pen.InvokeAsync(pen.Instance.PressAsync));
        pen.Render();
        Assert.False(pen.Find("button").HasAttribute("disabled"));
        pen.Find("button").Click();
        Assert.Equal(1, _writes);
    }

    [Fact]
    public void Write_Throws_ReachesTheErrorBoundary()
    {
        var page = Render<ErrorBoundary>(parameters => parameters
            .AddChildContent<Pen>(pen => pen.Add(component => component.Write, () => throw new InvalidOperationException("It broke.")))
            .Add(component => component.ErrorContent, exception => exception.Message));
        page.Find("button").Click();
        Assert.Equal("It broke.", page.Markup);
    }

    [Fact]
    public void Write_Faults_AreListedAsTextUntilTheNextAttempt()
    {
        var attempts = 0;
        var pen = Draw(() => attempts++ == 0 ? Task.FromResult<IReadOnlyList<string>>(["<b>x</b>", "No day."]) : Count());
        Assert.Empty(pen.FindAll("[role=alert]"));
        pen.Find("button").Click();
        Assert.Equal(["<b>x</b>", "No day."], pen.FindAll("[role=alert] li").Select(fault => fault.TextContent));
        pen.Find("button").Click();
        Assert.Empty(pen.FindAll("[role=alert]"));
    }

    private Task<IReadOnlyList<string>> Count()
    {
        _writes++;
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    private IRenderedComponent<Pen> Draw(Func<Task<IReadOnlyList<string>>> write) => Render<Pen>(parameters => parameters.Add(pen => pen.Write, write));

    /// <summary>A button that writes, and why it did not.</summary>
    private sealed class Pen : WritingComponent
    {
        [Parameter, EditorRequired]
        public required Func<Task<IReadOnlyList<string>>> Write { get; set; }

        public Task PressAsync() => IfAllowedAsync(Permissions.EnterData, async () => Faults = await Write());

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "disabled", IsBusy);
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, PressAsync));
            builder.CloseElement();
            builder.OpenComponent<FaultList>(3);
            builder.AddComponentParameter(4, nameof(FaultList.Faults), Faults);
            builder.CloseComponent();
        }
    }
}
