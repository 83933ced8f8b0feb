using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Hosting;

/// <summary>Another base model, or the same one hosted otherwise. 1,000 requests of 2,000 + 500 tokens in 6,000 minutes; 10 USD on the big model.</summary>
public sealed class BaseModelTests
{
    [Fact]
    public void BaseModel_SmallerOneOnDemand_CostsItsPlainPrices()
    {
        var option = Plain.With(new BaseModelLever(new() { Model = Small })).EvaluateOne();
        Assert.Equal((Dollars(1m), Dollars(0m)), (option.MonthlyCost, option.OneTimeCost));
    }

    [Fact]
    public void BaseModel_OnModelUnits_PaysHoursAndNoStorage()
    {
        var units = new ProvisionedHosting { Commitment = CommitmentTerm.None };
        Assert.Equal(Dollars(300m), Plain.With(new BaseModelLever(new() { Model = Small, Hosting = units })).EvaluateOne().MonthlyCost);
        Assert.Equal(
            Dollars(301m),
            Plain.With(new BaseModelLever(new() { Model = Small, Hosting = units with { ChargeTokens = true } })).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void BaseModel_NothingGiven_IsTheBaseline() =>
        Assert.Equal(Dollars(10m), Plain.With(new BaseModelLever(new())).EvaluateOne().MonthlyCost);
}
