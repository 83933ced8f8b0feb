using System.Linq.Expressions;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class ChargeLineConfiguration : IEntityTypeConfiguration<ChargeLine>
{
    public void Configure(EntityTypeBuilder<ChargeLine> builder) =>
        builder.HasIndex(line => new { line.Service, line.UsageType }).IsUnique();
}

internal sealed class SpendFactConfiguration : IEntityTypeConfiguration<SpendFact>
{
    public void Configure(EntityTypeBuilder<SpendFact> builder)
    {
        builder.HasKey(fact => new { fact.Day, fact.ChargeLineId });
        builder.HasOne(fact => fact.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMetrics(fact => fact.Metrics);
    }
}

internal sealed class RecordTypeChargeConfiguration : IEntityTypeConfiguration<RecordTypeCharge>
{
    public void Configure(EntityTypeBuilder<RecordTypeCharge> builder)
    {
        builder.HasKey(charge => new { charge.Day, charge.Service, charge.RecordType });
        builder.HasMetrics(charge => charge.Metrics);
    }
}

/// <summary>Millions of rows: no index but the key, and no reference that every insert would have to check.</summary>
internal sealed class SpendSplitConfiguration : IEntityTypeConfiguration<SpendSplit>
{
    public void Configure(EntityTypeBuilder<SpendSplit> builder)
    {
        builder.HasKey(split => new { split.DimensionId, split.Day, split.ChargeLineId, split.ValueId });
        builder.HasMetrics(split => split.Metrics);
    }
}

internal sealed class SplitDimensionConfiguration : IEntityTypeConfiguration<SplitDimension>
{
    public void Configure(EntityTypeBuilder<SplitDimension> builder) => builder.HasIndex(dimension => dimension.Key).IsUnique();
}

internal sealed class SplitValueConfiguration : IEntityTypeConfiguration<SplitValue>
{
    public void Configure(EntityTypeBuilder<SplitValue> builder) =>
        builder.HasIndex(value => new { value.DimensionId, value.Value }).IsUnique();
}

internal sealed class PendingSplitConfiguration : IEntityTypeConfiguration<PendingSplit>
{
    public void Configure(EntityTypeBuilder<PendingSplit> builder) =>
        builder.HasKey(pending => new { pending.DimensionId, pending.Service, pending.Day });
}

internal static class MetricsConfiguration
{
    /// <summary>Ten integer columns, named after what they count.</summary>
    public static void HasMetrics<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, StoredMetrics>> metrics)
        where T : class =>
        builder.ComplexProperty(metrics, columns =>
        {
            Cost(columns, metric => metric.UnblendedCost, "UnblendedCost");
            Cost(columns, metric => metric.NetUnblendedCost, "NetUnblendedCost");
            Cost(columns, metric => metric.AmortizedCost, "AmortizedCost");
            Cost(columns, metric => metric.NetAmortizedCost, "NetAmortizedCost");
            columns.ComplexProperty(metric => metric.UsageQuantity, quantity =>
            {
                quantity.Property(value => value.Units).HasColumnName("UsageQuantityMillionths");
                quantity.Property(value => value.Rest).HasColumnName("UsageQuantityRest");
            });
        });

    private static void Cost(
        ComplexPropertyBuilder<StoredMetrics> columns, Expression<Func<StoredMetrics, FixedPoint>> cost, string name) =>
        columns.ComplexProperty(cost, value =>
        {
            value.Property(part => part.Units).HasColumnName(name + "NanoUsd");
            value.Property(part => part.Rest).HasColumnName(name + "AttoUsdRest");
        });
}
