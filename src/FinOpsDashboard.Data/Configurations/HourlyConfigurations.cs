using FinOpsDashboard.Data.Hours;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class HourlyCostConfiguration : IEntityTypeConfiguration<HourlyCost>
{
    public void Configure(EntityTypeBuilder<HourlyCost> builder)
    {
        builder.HasKey(cost => new { cost.Hour, cost.ChargeLineId });
        builder.HasOne(cost => cost.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(cost => cost.Metrics);
    }
}

internal sealed class HourlyReadingConfiguration : IEntityTypeConfiguration<HourlyReadingRow>
{
    public void Configure(EntityTypeBuilder<HourlyReadingRow> builder)
    {
        builder.ToTable("HourlyReadings");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
