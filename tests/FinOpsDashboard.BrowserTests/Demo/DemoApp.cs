namespace FinOpsDashboard.BrowserTests.Demo;

/// <summary>One app with the demo data for all tests that only look, or change what no other test looks at.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    private AppProcess? _app;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>A tab of the administrator. The first one starts the app and fills it, by the button that a visitor would press.</summary>
    public async Task<Tab> OpenAsync(Chromium chromium, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var isNew = _app is null;
        _app ??= await AppProcess.StartAsync(new() { ["FinOps__SignInAttemptsPerMinute"] = "1000" });
        var tab = await chromium.OpenAsync(_app.Address, width, height, scheme);
        if (isNew)
        {
            await tab.SetUpAsync();
            await tab.LoadDemoAsync();
        }
        else
        {
            await tab.SignInAsync("/");
        }

        return tab;
    }
}
