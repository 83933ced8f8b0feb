using FinOpsDashboard.Application.Accounts;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>Who may not write finds no button, and where one is left from before, pressing it changes nothing.</summary>
public sealed class PriceRoleTests : PricesBench
{
    private const string Refusal = "Your role does not allow this";

    [Theory]
    [InlineData(Roles.Viewer, false)]
    [InlineData(Roles.Engineer, true)]
    [InlineData(Roles.Analyst, true)]
    [InlineData(Roles.Admin, true)]
    public void Page_Role_FindsWhatItMayDo(string role, bool writes)
    {
        SignIn.Become(role);

        Assert.Equal(writes, Open("/prices").FindAll("tbody button[aria-label^=Override]").Count > 0);
        Assert.Equal(writes, Open("/prices?tab=import").FindAll("input[type=file]").Count == 1);
        Assert.Equal(writes, Open("/prices?tab=agreements").FindAll("button").Any(button => button.TextContent == "Enter a discount"));
    }

    [Fact]
    public async Task Writes_RoleWithdrawn_ChangeNothingAndSayWhy()
    {
        await EnterAsync("quote");
        var takeBack = Open("/prices?only=override");
        takeBack.Find("tbody td.actions button").Click();
        Field(takeBack, "Why").Change("ran out");
        var enter = Open("/prices?model=Nova+Micro&region=us-east-1&tier=batch&kind=input");
        enter.Find("tbody td.actions button").Click();
        Field(enter, "USD per").Change("0.02");
        Field(enter, "Why").Change("quote");
        var revision = Store.Stored.Revision;
        SignIn.Become(Roles.Viewer);

        takeBack.Find("#take-back form").Submit();
        enter.Find("#override form").Submit();

        takeBack.WaitForAssertion(() => Assert.Contains(Refusal, takeBack.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        enter.WaitForAssertion(() => Assert.Contains(Refusal, enter.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(revision, Store.Stored.Revision);
    }
}
