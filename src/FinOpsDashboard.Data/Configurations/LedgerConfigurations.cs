using System.Linq.Expressions;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class SpendDayConfiguration : IEntityTypeConfiguration<SpendDay>
{
    public void Configure(EntityTypeBuilder<SpendDay> builder)
    {
        builder.HasKey(day => day.Day);
        builder.Property(day => day.Day).ValueGeneratedNever();
    }
}

internal sealed class SourceConflictConfiguration : IEntityTypeConfiguration<SourceConflict>
{
    public void Configure(EntityTypeBuilder<SourceConflict> builder)
    {
        builder.HasKey(conflict => new { conflict.Day, conflict.OtherSource });
        builder.HasFixedPoint(conflict => conflict.KeptCost, "KeptCostNanoUsd", "KeptCostAttoUsdRest");
        builder.HasFixedPoint(conflict => conflict.OtherCost, "OtherCostNanoUsd", "OtherCostAttoUsdRest");
    }
}

internal sealed class RestatementConfiguration : IEntityTypeConfiguration<Restatement>
{
    public void Configure(EntityTypeBuilder<Restatement> builder)
    {
        builder.HasOne(change => change.ChargeLine).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => change.Day);
        builder.HasFixedPoint(change => change.CostBefore, "CostBeforeNanoUsd", "CostBeforeAttoUsdRest");
        builder.HasFixedPoint(change => change.CostAfter, "CostAfterNanoUsd", "CostAfterAttoUsdRest");
        builder.HasFixedPoint(change => change.QuantityBefore, "QuantityBeforeMillionths", "QuantityBeforeRest");
        builder.HasFixedPoint(change => change.QuantityAfter, "QuantityAfterMillionths", "QuantityAfterRest");
    }
}

internal sealed class ImportedFileConfiguration : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.HasIndex(file => file.RunId);
        builder.HasIndex(file => file.Sha256);
    }
}

internal static class FixedPointConfiguration
{
    /// <summary>Two integer columns.</summary>
    public static void HasFixedPoint<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, FixedPoint>> value, string units, string rest)
        where T : class =>
        builder.ComplexProperty(value, parts =>
        {
            parts.Property(part => part.Units).HasColumnName(units);
            parts.Property(part => part.Rest).HasColumnName(rest);
        });
}
