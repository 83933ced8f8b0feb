using FinOpsDashboard.Data.Rollups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class CarrierConfiguration : IEntityTypeConfiguration<Carrier>
{
    public void Configure(EntityTypeBuilder<Carrier> builder) => builder.HasIndex(carrier => carrier.FeatureId).IsUnique();
}

/// <summary>Millions of rows: no index but the key, and no reference that every insert would have to check.</summary>
internal sealed class FeatureDayConfiguration : IEntityTypeConfiguration<FeatureDay>
{
    public void Configure(EntityTypeBuilder<FeatureDay> builder)
    {
        builder.HasKey(row => new { row.Day, row.CarrierId, row.ChargeLineId });
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class FeatureMonthConfiguration : IEntityTypeConfiguration<FeatureMonth>
{
    public void Configure(EntityTypeBuilder<FeatureMonth> builder)
    {
        builder.HasKey(row => new { row.Month, row.CarrierId, row.ChargeLineId });
        builder.HasOne(row => row.Carrier).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(row => row.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CarrierId, row.Month });
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class FeatureDayTotalConfiguration : IEntityTypeConfiguration<FeatureDayTotal>
{
    public void Configure(EntityTypeBuilder<FeatureDayTotal> builder)
    {
        builder.HasKey(row => new { row.Day, row.CarrierId });
        builder.HasOne(row => row.Carrier).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class FeatureMonthTotalConfiguration : IEntityTypeConfiguration<FeatureMonthTotal>
{
    public void Configure(EntityTypeBuilder<FeatureMonthTotal> builder)
    {
        builder.HasKey(row => new { row.Month, row.CarrierId });
        builder.HasOne(row => row.Carrier).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class LineMonthConfiguration : IEntityTypeConfiguration<LineMonth>
{
    public void Configure(EntityTypeBuilder<LineMonth> builder)
    {
        builder.HasKey(row => new { row.Month, row.ChargeLineId });
        builder.HasOne(row => row.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class ModelDayConfiguration : IEntityTypeConfiguration<ModelDay>
{
    public void Configure(EntityTypeBuilder<ModelDay> builder)
    {
        builder.HasKey(row => new { row.Day, row.ChargeLineId });
        builder.HasOne(row => row.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(row => row.Metrics);
    }
}

internal sealed class SplitMonthConfiguration : IEntityTypeConfiguration<SplitMonth>
{
    public void Configure(EntityTypeBuilder<SplitMonth> builder)
    {
        builder.HasKey(row => new { row.DimensionId, row.Month, row.ChargeLineId, row.ValueId });
        builder.HasMetrics(row => row.Metrics);
    }
}
