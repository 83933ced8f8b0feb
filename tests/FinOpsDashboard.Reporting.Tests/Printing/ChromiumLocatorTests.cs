using FinOpsDashboard.Reporting.Printing;

namespace FinOpsDashboard.Reporting.Tests.Printing;

public sealed class ChromiumLocatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-locator-").FullName;

    [Fact]
    public void Find_SeveralOnThePath_TakesChromiumFirst()
    {
        var (first, second) = (Directory.CreateDirectory(Path.Combine(_folder, "a")).FullName, Directory.CreateDirectory(Path.Combine(_folder, "b")).FullName);
        File.WriteAllText(Path.Combine(first, "google-chrome"), "");
        File.WriteAllText(Path.Combine(second, "chromium"), "");

        Assert.Equal(Path.Combine(second, "chromium"), ChromiumLocator.Find(null, $"{first}{Path.PathSeparator}{second}"));
    }

    [Fact]
    public void Find_ConfiguredButMissing_TakesNoOther()
    {
        File.WriteAllText(Path.Combine(_folder, "chromium"), "");

        Assert.Null(ChromiumLocator.Find(Path.Combine(_folder, "elsewhere"), _folder));
    }

    [Fact]
    public void Find_NothingOnThePath_IsNull() => Assert.Null(ChromiumLocator.Find("", null));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
