using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Spending;

public sealed class SpendQuestionTests
{
    [Fact]
    public void Refusal_UnknownTagAndNothingIsSplit_DoesNotClaimASplit()
    {
        var refusal = By(SpendKey.Tag("typo")).Refusal([]);
        Assert.StartsWith("No spend was split by tag:typo. It was not split by anything yet.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_UnknownTag_NamesTheStoredDimensionsOnly()
    {
        var refusal = By(SpendKey.Tag("typo")).Refusal([SpendKey.Tag("team"), SpendKey.Tag("stage")]);
        Assert.Contains("It was split by tag:team, tag:stage.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_AccountIsNotStored_IsAskedAllTheSame() => Assert.Null(By(SpendKey.Account).Refusal([]));

    [Fact]
    public void Refusal_StoredTag_IsNone() => Assert.Null(By(SpendKey.Tag("team")).Refusal([SpendKey.Tag("team")]));

    private static SpendQuestion By(SpendKey key) =>
        new() { Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1)), GroupBy = [key] };
}
