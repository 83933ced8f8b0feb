using FinOpsDashboard.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.BrowserTests.Gallery;

/// <summary>The app with one page more, on which every building block stands; only tests can start it.</summary>
public sealed class GalleryApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-gallery-").FullName;

    public GalleryApp()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Address => ClientOptions.BaseAddress.ToString();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:FinOps", $"Data Source={Path.Combine(_folder, "finops.db")};Pooling=False");
        builder.UseSetting("FinOps:KeysPath", Path.Combine(_folder, "keys"));
        builder.UseEnvironment("Production");
        builder.ConfigureServices(services => services.AddSingleton(new PageAssembly(typeof(GalleryApp).Assembly)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
