using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Tests.Hosting;

public sealed class ModelHostingTests
{
    [Fact]
    public void Commitment_OfReservedTokensOnly_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProvisionedHosting { Commitment = CommitmentTerm.ThreeMonths });

    [Fact]
    public void Commitment_EachTermOfModelUnits_IsTaken() => Assert.All(
        ProvisionedHosting.Terms, term => Assert.Equal(term, new ProvisionedHosting { Commitment = term }.Commitment));
}
