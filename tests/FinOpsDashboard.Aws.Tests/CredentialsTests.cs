using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Testing.CostExplorer;
using Microsoft.Extensions.DependencyInjection;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>Credentials and addresses found as an installed product finds them: by registration and environment alone.</summary>
[Collection(nameof(AwsEnvironment))]
public sealed class CredentialsTests : IDisposable
{
    private const string Role = "arn:aws:iam::333333333333:role/finops";

    private readonly AwsEnvironment _environment = new();

    [Fact]
    public async Task GetCosts_NoCredentials_SaysWhereItLooked()
    {
        await using var aws = await StartAsync(new StandInOptions());
        _environment.Set("AWS_ENDPOINT_URL_COST_EXPLORER", aws.Address.ToString());
        _environment.Set("AWS_ACCESS_KEY_ID", "AKIAHALFSET");

        var (answer, meter) = await AskAsync();

        Assert.Equal(CostSourceFailureKind.NoCredentials, answer.Failure!.Kind);
        string[] places = ["environment variables", "profile 'default'", "SSO", "container", "instance metadata"];
        Assert.All(places, place => Assert.Contains(place, answer.Failure.Message, StringComparison.Ordinal));
        string[] details =
        [
            "AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is not set", "AWS_CONTAINER_CREDENTIALS_FULL_URI is not set",
            "credentials (no such file)", "switched off by AWS_EC2_METADATA_DISABLED",
        ];
        Assert.All(details, detail => Assert.Contains(detail, answer.Failure.Advice, StringComparison.Ordinal));
        Assert.DoesNotContain("AKIAHALFSET", answer.Failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
        Assert.Equal(0, meter.BilledRequests);
    }

    [Fact]
    public async Task GetCosts_KeysAndEndpointInTheEnvironment_Answered()
    {
        await using var aws = await StartAsync(new StandInOptions());
        _environment.Set(aws.Environment);

        Assert.Equal(3, (await AskAsync()).Answer.Value!.Rows.Count);
    }

    [Fact]
    public async Task GetCosts_SessionTokenInTheEnvironment_SentAndSigned()
    {
        await using var aws = await StartAsync(new StandInOptions { SessionToken = "a-session-token" });
        _environment.Set(aws.Environment);

        Assert.NotNull((await AskAsync()).Answer.Value);
        Assert.Contains("x-amz-security-token", Assert.Single(aws.Requests).Headers["authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_ProfileInAnotherRegion_SignedForTheOnlyRegion()
    {
        var options = new StandInOptions();
        await using var aws = await StartAsync(options);
        UseEndpointsOf(aws);
        AwsEnvironment.WriteProfiles(Keys("finance", options), "[profile finance]\nregion = eu-central-1\n");
        _environment.Set("AWS_PROFILE", "finance");
        _environment.Set("AWS_REGION", "ap-southeast-2");

        Assert.NotNull((await AskAsync()).Answer.Value);
        Assert.Contains("/us-east-1/ce/aws4_request", Assert.Single(aws.Requests).Headers["authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_ProfileOfTheOptions_GoesBeforeTheEnvironment()
    {
        var options = new StandInOptions();
        await using var aws = await StartAsync(options);
        UseEndpointsOf(aws);
        AwsEnvironment.WriteProfiles(Keys("finance", options));
        _environment.Set("AWS_ACCESS_KEY_ID", "AKIAOTHER");
        _environment.Set("AWS_SECRET_ACCESS_KEY", "other");

        Assert.NotNull((await AskAsync(new AwsCostOptions { Profile = "finance" })).Answer.Value);
    }

    [Fact]
    public async Task GetCosts_ProfileOfTheOptionsIsMissing_NoCredentialsNamingIt()
    {
        var (answer, _) = await AskAsync(new AwsCostOptions { Profile = "nobody" });

        Assert.Equal(CostSourceFailureKind.NoCredentials, answer.Failure!.Kind);
        Assert.Equal("No AWS credentials were found in profile 'nobody'.", answer.Failure.Message);
    }

    [Fact]
    public async Task GetCosts_ProfileOfTheEnvironmentIsMissing_NoCredentialsNamingIt()
    {
        _environment.Set("AWS_PROFILE", "nobody");

        var (answer, _) = await AskAsync();

        Assert.Equal(CostSourceFailureKind.NoCredentials, answer.Failure!.Kind);
        Assert.Contains("'nobody'", answer.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_SsoSessionNeverOpened_SaysToLogIn()
    {
        AwsEnvironment.WriteProfiles(
            "",
            """
            [profile finance]
            sso_session = corp
            sso_account_id = 111111111111
            sso_role_name = finops
            region = eu-west-1
            [sso-session corp]
            sso_start_url = https://corp.awsapps.com/start
            sso_region = eu-west-1
            """);
        _environment.Set("HOME", NoAmbientCredentials.Folder);

        var (answer, _) = await AskAsync(new AwsCostOptions { Profile = "finance" });

        Assert.Equal(CostSourceFailureKind.ExpiredToken, answer.Failure!.Kind);
        Assert.Contains("aws sso login --profile finance", answer.Failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_WebIdentityTokenFileIsMissing_NoCredentialsSayingThatItIsSet()
    {
        _environment.Set("AWS_WEB_IDENTITY_TOKEN_FILE", Path.Combine(NoAmbientCredentials.Folder, "token"));
        _environment.Set("AWS_ROLE_ARN", Role);

        var (answer, _) = await AskAsync();

        Assert.Equal(CostSourceFailureKind.NoCredentials, answer.Failure!.Kind);
        Assert.Contains("AWS_WEB_IDENTITY_TOKEN_FILE is set", answer.Failure.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ce.example")]
    [InlineData("localhost:4566")]
    [InlineData("ftp://user:password@localhost")]
    public async Task GetCosts_EndpointIsNoAddress_UnreachableWithoutQuotingIt(string endpoint)
    {
        _environment.Set("AWS_ENDPOINT_URL_COST_EXPLORER", endpoint);

        var (answer, _) = await AskAsync();

        Assert.Equal(CostSourceFailureKind.Unreachable, answer.Failure!.Kind);
        Assert.Contains("AWS_ENDPOINT_URL_COST_EXPLORER", answer.Failure.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain(endpoint, answer.Failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_EndpointWithPassword_OnlyTheHostIsNamed()
    {
        _environment.Set("AWS_ENDPOINT_URL_COST_EXPLORER", "http://user:password@127.0.0.1:1");
        _environment.Set("AWS_ACCESS_KEY_ID", "AKIAOTHER");
        _environment.Set("AWS_SECRET_ACCESS_KEY", "other");

        var (answer, _) = await AskAsync();

        Assert.StartsWith("127.0.0.1:1 could not be reached", answer.Failure!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", answer.Failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_RoleArn_RoleIsAssumedFirst()
    {
        await using var aws = await StartAsync(new StandInOptions { RoleArn = Role });
        _environment.Set(aws.Environment);

        var withoutRole = await AskAsync();
        var withRole = await AskAsync(new AwsCostOptions { RoleArn = Role });

        Assert.Equal(CostSourceFailureKind.InvalidCredentials, withoutRole.Answer.Failure!.Kind);
        Assert.Equal(3, withRole.Answer.Value!.Rows.Count);
    }

    [Fact]
    public async Task GetCosts_RoleThatMayNotBeAssumed_RoleDeniedWithBothPolicies()
    {
        await using var aws = await StartAsync(new StandInOptions { RoleArn = Role });
        _environment.Set(aws.Environment);
        var other = Role.Replace("finops", "other", StringComparison.Ordinal);

        var (answer, _) = await AskAsync(new AwsCostOptions { RoleArn = other });

        Assert.Equal(CostSourceFailureKind.RoleDenied, answer.Failure!.Kind);
        Assert.StartsWith($"AWS denied sts:AssumeRole for {other}.", answer.Failure.Message, StringComparison.Ordinal);
        Assert.Contains($"\"Resource\": \"{other}\"", answer.Failure.Advice, StringComparison.Ordinal);
        Assert.Contains("ce:GetCostAndUsage", answer.Failure.Advice, StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
    }

    public void Dispose() => _environment.Dispose();

    private static Task<CostExplorerStandIn> StartAsync(StandInOptions options) => CostExplorerStandIn.StartAsync(
        ThreeRows().Build(), options with { Today = new DateOnly(2026, 11, 22) }, TestContext.Current.CancellationToken);

    private static string Keys(string profile, StandInOptions options) =>
        $"[{profile}]\naws_access_key_id = {options.AccessKeyId}\naws_secret_access_key = {options.SecretAccessKey}\n";

    private static async Task<(CostAnswer<CostTable> Answer, CostRequestMeter Meter)> AskAsync(AwsCostOptions? options = null)
    {
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddAwsCostSource(target =>
            {
                target.RoleArn = options?.RoleArn;
                target.Profile = options?.Profile;
                target.MaxAttempts = 1;
            })
            .BuildServiceProvider();
        var meter = new CostRequestMeter();
        var answer = await provider.GetRequiredService<ICostSource>()
            .GetCostsAsync(QueryBy(CostGrouping.Service, CostGrouping.UsageType), meter, TestContext.Current.CancellationToken);
        return (answer, meter);
    }

    private void UseEndpointsOf(CostExplorerStandIn aws) => _environment.Set("AWS_ENDPOINT_URL_COST_EXPLORER", aws.Address.ToString());
}
