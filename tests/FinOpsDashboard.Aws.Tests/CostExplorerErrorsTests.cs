using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerErrorsTests
{
    [Theory]
    [InlineData("LimitExceededException", "Rate limit exceeded", CostSourceFailureKind.Throttled)]
    [InlineData("DataUnavailableException", "Data is not ready", CostSourceFailureKind.DataUnavailable)]
    [InlineData("AccessDeniedException", "User not enabled for cost explorer access", CostSourceFailureKind.DataUnavailable)]
    [InlineData("AccessDeniedException", "not authorized to perform: ce:GetCostAndUsage", CostSourceFailureKind.AccessDenied)]
    [InlineData("ExpiredTokenException", "The security token included in the request is expired", CostSourceFailureKind.ExpiredToken)]
    [InlineData("UnrecognizedClientException", "The security token is invalid.", CostSourceFailureKind.InvalidCredentials)]
    [InlineData("InvalidSignatureException", "The signature does not match.", CostSourceFailureKind.InvalidCredentials)]
    [InlineData("BillExpirationException", "The bill expired.", CostSourceFailureKind.RangeNotAvailable)]
    [InlineData("ValidationException", "You haven't enabled historical data beyond 14 months.", CostSourceFailureKind.RangeNotAvailable)]
    [InlineData("ValidationException", "end date past the beginning of next month", CostSourceFailureKind.RangeNotAvailable)]
    [InlineData(
        "ValidationException", "Start date (and hour) should be before end date (and hour)", CostSourceFailureKind.RangeNotAvailable)]
    [InlineData("ValidationException", "Group Definition type is invalid.", CostSourceFailureKind.ServiceError)]
    [InlineData("SomethingNewException", "Never heard of.", CostSourceFailureKind.ServiceError)]
    public async Task GetCosts_ErrorDocument_FailureOfItsKind(string code, string message, CostSourceFailureKind expected)
    {
        await using var bench = await StartAsync(options: new AwsCostOptions { MaxAttempts = 1 });
        foreach (var (qualified, upperCase) in ((bool, bool)[])[(false, false), (true, true)])
        {
            bench.Aws.Behaviour.QualifyErrorTypes = qualified;
            bench.Aws.Behaviour.UpperCaseErrorMessage = upperCase;
            bench.Aws.Behaviour.FailNext(StandInFault.Error(400, code, message));

            var failure = await bench.AskForFailureAsync();

            Assert.Equal(expected, failure.Kind);
            Assert.NotEmpty(failure.Advice);
        }
    }

    [Fact]
    public async Task GetCosts_AccessDenied_NamesTheActionThePolicyAndTheManagementAccount()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(StandInFault.AccessDenied("ce:GetCostAndUsage"));

        var failure = await bench.AskForFailureAsync();

        Assert.StartsWith("AWS denied ce:GetCostAndUsage.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("arn:aws:iam::111111111111:user/finops", failure.Message, StringComparison.Ordinal);
        Assert.Contains("management account", failure.Advice, StringComparison.Ordinal);
        Assert.Contains(IamPolicy.CostExplorer, failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void CostExplorer_Policy_AllowsEveryOperationOfTheClientAndNothingElse()
    {
        using var policy = System.Text.Json.JsonDocument.Parse(IamPolicy.CostExplorer);
        var operations = typeof(Amazon.CostExplorer.IAmazonCostExplorer).GetMethods()
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => "ce:" + method.Name[..^"Async".Length]);

        var allowed = policy.RootElement.GetProperty("Statement").EnumerateArray()
            .SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString());

        Assert.Equal(operations.Order(), allowed.Order());
    }

    [Fact]
    public async Task GetCosts_SignatureOutOfTime_SaysThatTheClockIsOff()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(StandInFault.Error(
            403, "InvalidSignatureException", "Signature expired: 20261122T055000Z is now earlier than 20261122T055500Z"));

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.InvalidCredentials, failure.Kind);
        Assert.Contains("clock", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-30", "2025-10-02")]
    [InlineData("2026-11-30", "2026-12-02")]
    public async Task GetCosts_RangeThatIsNotKept_RangeNotAvailable(string start, string end)
    {
        await using var bench = await StartAsync();
        var period = new DateRange(DateOnly.Parse(start, null), DateOnly.Parse(end, null));

        var failure = await bench.AskForFailureAsync(new CostQuery(period, [Nova], [], CostGrouping.Service, CostGrouping.UsageType));

        Assert.Equal(CostSourceFailureKind.RangeNotAvailable, failure.Kind);
    }

    [Fact]
    public async Task GetCosts_WrongSecret_InvalidCredentials()
    {
        await using var bench = await StartAsync(keys: new StandInOptions { SecretAccessKey = "not-the-secret" });

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.InvalidCredentials, failure.Kind);
        Assert.Contains("signature", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_UnknownKey_InvalidCredentials()
    {
        await using var bench = await StartAsync(keys: new StandInOptions { AccessKeyId = "AKIAUNKNOWN" });

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.InvalidCredentials, failure.Kind);
        Assert.Contains("does not know the access key", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("truncated")]
    [InlineData("forbidden")]
    public async Task GetCosts_NotAnAnswerOfAws_MalformedAnswerThatPointsAtProxies(string what)
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(what switch
        {
            "html" => StandInFault.HtmlPage,
            "truncated" => StandInFault.TruncatedJson,
            _ => StandInFault.Body(403, "text/html", "<html>Blocked by policy</html>"),
        });

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains("proxy", failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_AnyFailure_NoSecretInWordsOrLog()
    {
        var keys = new StandInOptions { SessionToken = "the-session-token" };
        await using var bench = await StartAsync(keys: keys);
        var said = "";
        foreach (var fault in (StandInFault[])[StandInFault.Throttled, StandInFault.AccessDenied(), StandInFault.ExpiredToken, StandInFault.HtmlPage, StandInFault.ConnectionReset])
        {
            bench.Aws.Behaviour.FailNext(fault);
            var answer = await bench.AskAsync();
            said += answer.Failure + string.Join('\n', bench.Log.Lines);
        }

        Assert.NotEmpty(bench.Log.Lines);
        Assert.DoesNotContain(keys.SecretAccessKey, said, StringComparison.Ordinal);
        Assert.DoesNotContain(keys.SessionToken!, said, StringComparison.Ordinal);
        Assert.DoesNotContain(keys.AccessKeyId, said, StringComparison.Ordinal);
    }
}
