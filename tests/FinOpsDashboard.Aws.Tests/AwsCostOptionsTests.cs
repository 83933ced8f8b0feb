using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws.Tests;

public sealed class AwsCostOptionsTests
{
    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = OptionsOf(_ => { });

        Assert.Null(options.RoleArn);
        Assert.Null(options.Profile);
        Assert.Equal(60, options.RequestTimeoutSeconds);
        Assert.Equal(6, options.MaxAttempts);
        Assert.Equal(1000, options.RetryBaseDelayMilliseconds);
        Assert.Equal(20, options.RetryMaxDelaySeconds);
        Assert.Equal(200, options.MinRequestIntervalMilliseconds);
    }

    [Fact]
    public void Validation_SeveralFaults_AllNamedByTheirKeys()
    {
        var thrown = Assert.Throws<OptionsValidationException>(() => OptionsOf(options =>
        {
            options.RoleArn = "finops";
            options.MaxAttempts = 0;
            options.RequestTimeoutSeconds = 601;
        }));

        Assert.Equal(3, thrown.Failures.Count());
        Assert.Contains("FinOps:Aws:RoleArn: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("FinOps:Aws:MaxAttempts: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("FinOps:Aws:RequestTimeoutSeconds: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddAwsCostSource_WithoutCredentials_StillResolves()
    {
        using var provider = Provider(_ => { });

        Assert.IsType<CostExplorerSource>(provider.GetRequiredService<ICostSource>());
    }

    private static AwsCostOptions OptionsOf(Action<AwsCostOptions> configure)
    {
        using var provider = Provider(configure);
        return provider.GetRequiredService<IOptions<AwsCostOptions>>().Value;
    }

    private static ServiceProvider Provider(Action<AwsCostOptions> configure) =>
        new ServiceCollection().AddLogging().AddAwsCostSource(configure).BuildServiceProvider(validateScopes: true);
}
