using FinOpsDashboard.Data.UnitEconomics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class BusinessMetricConfiguration : IEntityTypeConfiguration<BusinessMetricRow>
{
    public void Configure(EntityTypeBuilder<BusinessMetricRow> builder)
    {
        builder.ToTable("BusinessMetrics");
        builder.HasKey(row => new { row.Name, row.FeatureId, row.Month });
        builder.Property(row => row.Value).HasPrecision(28, 9);
    }
}
