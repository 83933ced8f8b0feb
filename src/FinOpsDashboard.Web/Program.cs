using FinOpsDashboard.Web.Hosting;
using FinOpsDashboard.Web.Security;
using Microsoft.Extensions.Options;

// The content lies beside the program, wherever it was started from; the working directory is where the database is.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddFinOpsStore(builder.Configuration);
builder.Services.AddFinOpsAccounts(builder.Configuration);
builder.Services.AddFinOpsHost(builder.Configuration);
builder.Services.AddUseCases();
builder.Services.AddWebUi();

var app = builder.Build();
app.UsePipeline();
app.MapFinOpsEndpoints();

try
{
    // Before services are made, each of which would tell of its own settings alone.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.RunAsync();
    return 0;
}
catch (DatabaseStartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (Exception exception) when (SettingFaults.Of(exception) is { Count: > 0 } faults)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
    return 1;
}
