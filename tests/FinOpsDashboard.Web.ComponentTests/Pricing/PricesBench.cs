using AngleSharp.Dom;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Aws;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PricesPage = FinOpsDashboard.Web.Components.Pages.Prices;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>The page of prices over the product's own book on 22 November 2026.</summary>
public abstract class PricesBench : BunitContext
{
    private protected static readonly DateOnly Today = new(2026, 11, 22);
    private protected static readonly PriceKey Micro =
        new("Nova Micro", "us-east-1", IsGlobal: false, ServiceTier.Standard, PriceKind.Input, null);

    private protected PricesBench()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IPriceStore>(Store);
        Services.AddSingleton<IBilledRates>(Bill);
        Services.AddSingleton<PriceBooks>();
        Services.AddSingleton<PriceRegister>();
        Services.AddSingleton<EffectiveRates>();
        Services.AddSingleton<PriceListImport>();
        Services.AddAwsCostSource();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SignIn = TestSignIn.Add(this, Roles.Engineer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private protected FakePriceStore Store { get; } = new();

    private protected FakeBill Bill { get; } = new();

    private protected TestSignIn SignIn { get; }

    private protected IRenderedComponent<PricesPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<PricesPage>();
        page.WaitForElement(".content");
        return page;
    }

    private protected static IElement Field(IRenderedComponent<PricesPage> page, string label) =>
        page.FindAll("label").Single(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    /// <summary>Stores an override of <see cref="Micro"/> from today on.</summary>
    private protected Task<int> EnterAsync(string reason) => Store.AddOverrideAsync(
        new PriceOverride { Key = Micro, UnitPrice = 0.02m, From = Today, Reason = reason, Author = "ada", EnteredAt = new DateTimeOffset(Today, default, default) }, Cancellation);
}
