using System.Linq.Expressions;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class ImportedPriceConfiguration : IEntityTypeConfiguration<ImportedPriceRow>
{
    public void Configure(EntityTypeBuilder<ImportedPriceRow> builder)
    {
        builder.ToTable("ImportedPrices");
        builder.HasIndex(row => new { row.Model, row.RegionId, row.IsGlobal, row.Tier, row.Kind, row.Commitment, row.EffectiveFrom }).IsUnique();
        builder.HasOne<PriceImportRow>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasUnitPrice(row => row.UnitPrice);
        builder.Property(row => row.PlanningMultipleOfInput).HasPrecision(28, 9);
    }
}

internal sealed class PriceImportConfiguration : IEntityTypeConfiguration<PriceImportRow>
{
    public void Configure(EntityTypeBuilder<PriceImportRow> builder) => builder.ToTable("PriceImports");
}

internal sealed class PriceOverrideConfiguration : IEntityTypeConfiguration<PriceOverrideRow>
{
    public void Configure(EntityTypeBuilder<PriceOverrideRow> builder)
    {
        builder.ToTable("PriceOverrides");
        builder.HasUnitPrice(row => row.UnitPrice);
    }
}

internal sealed class PriceDiscountConfiguration : IEntityTypeConfiguration<PriceDiscountRow>
{
    public void Configure(EntityTypeBuilder<PriceDiscountRow> builder)
    {
        builder.ToTable("PriceDiscounts");
        builder.Property(row => row.Fraction).HasPrecision(28, 9);
    }
}

internal static class UnitPriceConfiguration
{
    /// <summary>Two integer columns: every digit of a price list, on every database.</summary>
    public static void HasUnitPrice<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, FixedPoint>> price)
        where T : class =>
        builder.ComplexProperty(price, value =>
        {
            value.Property(part => part.Units).HasColumnName("UnitPriceNanoUsd");
            value.Property(part => part.Rest).HasColumnName("UnitPriceAttoUsdRest");
        });
}
