using FinOpsDashboard.Data.Credits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class CreditPoolConfiguration : IEntityTypeConfiguration<CreditPoolRow>
{
    public void Configure(EntityTypeBuilder<CreditPoolRow> builder)
    {
        builder.ToTable("CreditPools");
        builder.ComplexProperty(row => row.Granted, value =>
        {
            value.Property(part => part.Units).HasColumnName("GrantedNanoUsd");
            value.Property(part => part.Rest).HasColumnName("GrantedAttoUsdRest");
        });
        builder.ComplexProperty(row => row.Balance, value =>
        {
            value.Property(part => part.Units).HasColumnName("BalanceNanoUsd");
            value.Property(part => part.Rest).HasColumnName("BalanceAttoUsdRest");
        });
    }
}
