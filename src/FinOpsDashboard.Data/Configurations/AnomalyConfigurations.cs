using FinOpsDashboard.Data.Anomalies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class AnomalyConfiguration : IEntityTypeConfiguration<AnomalyRow>
{
    public void Configure(EntityTypeBuilder<AnomalyRow> builder)
    {
        builder.ToTable("Anomalies");
        builder.HasIndex(row => new { row.CarrierId, row.FirstDay });
        builder.HasMany(row => row.Changes).WithOne().HasForeignKey(change => change.AnomalyId).OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(row => row.Expected, value =>
        {
            value.Property(part => part.Units).HasColumnName("ExpectedNanoUsd");
            value.Property(part => part.Rest).HasColumnName("ExpectedAttoUsdRest");
        });
        builder.ComplexProperty(row => row.Actual, value =>
        {
            value.Property(part => part.Units).HasColumnName("ActualNanoUsd");
            value.Property(part => part.Rest).HasColumnName("ActualAttoUsdRest");
        });
    }
}

internal sealed class AnomalyChangeConfiguration : IEntityTypeConfiguration<AnomalyChangeRow>
{
    public void Configure(EntityTypeBuilder<AnomalyChangeRow> builder)
    {
        builder.ToTable("AnomalyChanges");
        builder.HasIndex(row => row.AnomalyId);
    }
}
