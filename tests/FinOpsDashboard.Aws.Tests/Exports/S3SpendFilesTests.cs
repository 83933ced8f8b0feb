using System.Text;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Aws.Exports;
using FinOpsDashboard.Testing.S3;

namespace FinOpsDashboard.Aws.Tests.Exports;

[Collection(nameof(AwsEnvironment))]
public sealed class S3SpendFilesTests : IAsyncLifetime
{
    private const string Folder = "finops/cur/data/BILLING_PERIOD=2026-10";

    private readonly AwsEnvironment _environment = new();
    private S3StandIn _bucket = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bucket = await S3StandIn.StartAsync();
        _environment.Set(
        [
            new("AWS_ENDPOINT_URL_S3", _bucket.Address), new("AWS_REGION", "us-east-1"),
            new("AWS_ACCESS_KEY_ID", S3StandIn.AccessKeyId), new("AWS_SECRET_ACCESS_KEY", S3StandIn.SecretAccessKey),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        _environment.Dispose();
        await _bucket.DisposeAsync();
    }

    [Fact]
    public async Task Fetch_PartsOfAnExport_AreImportedAsOneBill()
    {
        await using var bench = await ExportBench.CreateAsync();
        foreach (var part in Enumerable.Range(1, 5)) Put($"{Folder}/cur-0000{part}.csv", CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = $"{part}" }));
        Put($"{Folder}/cur-Manifest.json", "{}");
        Put("finops/cur/metadata/x.csv.json", "{}");

        await using var fetched = await FetchAsync("s3://bills/finops/cur/");

        Assert.True(fetched.Fault is null, fetched.Fault);
        Assert.Equal(5, fetched.Files.Count);
        Assert.IsType<SpendImportOutcome.Stored>(await bench.TryImportAsync(BadRows.Refuse, [.. fetched.Files]));
        Assert.Equal([":15"], await bench.CellsAsync());
    }

    [Fact]
    public async Task Fetch_FilesThatAreClosed_LeaveNothingOnDisk()
    {
        Put($"{Folder}/cur.csv", "x");
        var fetched = await FetchAsync("s3://bills/finops/");
        var path = Assert.IsType<FileStream>(Assert.Single(fetched.Files).Content).Name;
        Assert.True(File.Exists(path));

        await fetched.DisposeAsync();

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Fetch_SeveralVersionsOfAMonth_AsksForOne()
    {
        Put($"{Folder}/2026-11-01T00/cur.csv", "x", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        Put($"{Folder}/2026-11-05T00/cur.csv", "y", new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero));

        await using var fetched = await FetchAsync("s3://bills/finops/");

        Assert.Equal(
            "BILLING_PERIOD=2026-10 lies under s3://bills/finops/ 2 times, which would count its charges as often. "
            + $"Name one version, the newest is s3://bills/{Folder}/2026-11-05T00/",
            fetched.Fault);
    }

    [Theory]
    [InlineData("s3://bills/nothing/", "s3://bills/nothing/: there is no CSV file")]
    [InlineData("s3://other/x", "There is no bucket other.")]
    [InlineData("s3:/x", "'s3:/x' is no address such as s3://bucket/prefix/.")]
    public async Task Fetch_NothingThere_IsNamed(string address, string fault)
    {
        await using var fetched = await FetchAsync(address);

        Assert.StartsWith(fault, fetched.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_PolicyThatForbids_NamesWhatIsNeeded()
    {
        _bucket.DeniesAccess = true;

        await using var fetched = await FetchAsync("s3://bills/finops/");

        Assert.Equal(
            "The credentials may not read s3://bills/finops/. They need s3:ListBucket on arn:aws:s3:::bills and s3:GetObject on arn:aws:s3:::bills/finops/*",
            fetched.Fault);
    }

    [Fact]
    public async Task Fetch_WrongSecret_SaysSoWithoutIt()
    {
        _environment.Set("AWS_SECRET_ACCESS_KEY", "not-the-secret");

        await using var fetched = await FetchAsync("s3://bills/finops/");

        Assert.StartsWith("S3 refused the credentials: SignatureDoesNotMatch.", fetched.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", fetched.Fault, StringComparison.Ordinal);
    }

    private static Task<FetchedSpendFiles> FetchAsync(string address) =>
        new S3SpendFiles(Microsoft.Extensions.Options.Options.Create(new AwsCostOptions())).FetchAsync(address, Cancellation);

    private void Put(string key, string text, DateTimeOffset written = default) => _bucket.Objects[key] = (Encoding.UTF8.GetBytes(text), written);
}
