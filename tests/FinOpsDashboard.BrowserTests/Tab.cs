using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace FinOpsDashboard.BrowserTests;

/// <summary>A page that remembers what went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    public const string UserName = "ada";
    public const string Password = "correct horse battery";

    private static readonly string[] Serious = ["serious", "critical"];
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Tab(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add(message.Text);
        };
        page.PageError += (_, error) => _faults.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and of the policy on what they may do.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public void ForgetFaults() => _faults.Clear();

    public async Task SetUpAsync()
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(UserName);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("Password again").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the administrator" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveTitleAsync("Overview – FinOps");
        await WaitUntilInteractiveAsync();
    }

    public async Task SignInAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(UserName);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await ShowsAddressAsync(Regex.Escape(address) + "$");
    }

    /// <summary>
    /// Waits for an address that a regular expression matches. It looks again and again: an address that a script sets may slip past one
    /// who waits for a navigation.
    /// </summary>
    public Task ShowsAddressAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern));

    /// <summary>
    /// Waits until the page has its circuit, its figures and its title. A page that loads nothing looks complete before its circuit takes it
    /// over, and has no title for a moment while that happens.
    /// </summary>
    public async Task WaitUntilInteractiveAsync()
    {
        await Assertions.Expect(Page.Locator(".shell[data-live]")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".skeleton")).ToHaveCountAsync(0);
        await Assertions.Expect(Page).ToHaveTitleAsync(new Regex(" – FinOps$"));
    }

    /// <summary>Marks the document, so that one sees when another has taken its place.</summary>
    public Task MarkDocumentAsync() => Page.EvaluateAsync("document.documentElement.dataset.marked = ''");

    /// <summary>Waits until the document that was marked is gone.</summary>
    public Task WaitUntilLoadedAgainAsync() =>
        Assertions.Expect(Page.Locator("html:not([data-marked])")).ToHaveCountAsync(1, new() { Timeout = 90_000 });

    public async Task<IReadOnlyList<string>> FindBarriersAsync()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.Where(violation => Serious.Contains(violation.Impact))
            .Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
