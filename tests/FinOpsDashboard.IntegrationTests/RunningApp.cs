using FinOpsDashboard.Testing.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests;

/// <summary>The app over a database and a key folder of its own.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-app-").FullName;

    /// <summary>Settings, such as <c>FinOps:SignInAttemptsPerMinute</c>.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["FinOps:SignInAttemptsPerMinute"] = "1000" };

    /// <summary>Changes what the app is made of, before it starts.</summary>
    public Action<IServiceCollection>? Configure { get; set; }

    /// <summary>Whether it finds a database with the schema of this version; else it makes one.</summary>
    public bool HasDatabase { get; init; } = true;

    /// <summary>Opens the database of the app from elsewhere.</summary>
    public string ConnectionString => $"Data Source={DatabasePath};Pooling=False";

    private string DatabasePath => Path.Combine(_folder, "finops.db");

    /// <summary>A browser without cookies that does not follow redirects.</summary>
    public Browser Open() => new(CreateClient(
        new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A browser whose user made the administrator just now.</summary>
    public async Task<Browser> OpenAsAdministratorAsync()
    {
        var browser = Open();
        await browser.SetUpAsync();
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (HasDatabase && !File.Exists(DatabasePath)) EmptyDatabase.CopyTo(DatabasePath);
        builder.UseSetting("ConnectionStrings:FinOps", ConnectionString);
        builder.UseSetting("FinOps:KeysPath", Path.Combine(_folder, "keys"));
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.UseEnvironment("Production");
        if (Configure is not null) builder.ConfigureTestServices(Configure);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
