using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Saved views of the labelled demo data.</summary>
public sealed class ViewTests
{
    private const string ByModel = "Last month against the one before, by model";

    [Fact]
    public async Task Views_Demo_AreListedWithTheirAddress()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var views = (await finops.RunWellAsync("views")).Json.EnumerateArray().ToList();

        Assert.Equal(3, views.Count);
        Assert.All(views, view => Assert.True(view.GetProperty("shared").GetBoolean()));
        Assert.Contains(views, view => view.GetProperty("name").GetString() == ByModel && view.GetProperty("address").GetString() == "/spend?period=lastMonth&group=model&compare=previous");
        Assert.StartsWith("id,name,shared,address,changedBy,changedAt", (await finops.RunWellAsync("views", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpendView_OfAName_IsWhatTheOptionsSay()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var byView = await finops.RunWellAsync("spend", "--view", ByModel.ToUpperInvariant());
        var byOptions = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "model", "--compare", "previous"]);

        Assert.Equal(byOptions.Output, byView.Output);
    }

    [Fact]
    public async Task SpendView_UnknownOrWithOtherOptions_EndsWithTwo()
    {
        using var finops = await DemoDatabase.OpenAsync();

        (await finops.RunAsync("spend", "--view", "nope")).FailedWith(2, "There is no view \"nope\" that everybody sees");
        (await finops.RunAsync("spend", "--view", ByModel, "--group-by", "model")).FailedWith(2, "leave --group-by out");
        (await finops.RunAsync("views", "--user", "nobody")).FailedWith(2, "There is no account \"nobody\".");
    }

    [Fact]
    public async Task Views_OfTheDemo_GoWithIt()
    {
        using var finops = await DemoDatabase.OpenAsync();

        await finops.RunWellAsync("demo", "remove");

        Assert.Empty((await finops.RunWellAsync("views")).Json.EnumerateArray());
    }
}
