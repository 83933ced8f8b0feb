using FinOpsDashboard.Data.AwsForecasts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class AwsForecastConfiguration : IEntityTypeConfiguration<AwsForecastRow>
{
    public void Configure(EntityTypeBuilder<AwsForecastRow> builder)
    {
        builder.ToTable("AwsForecasts");
        builder.HasMany(row => row.Days).WithOne().HasForeignKey(day => day.ForecastId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AwsForecastDayConfiguration : IEntityTypeConfiguration<AwsForecastDayRow>
{
    public void Configure(EntityTypeBuilder<AwsForecastDayRow> builder)
    {
        builder.ToTable("AwsForecastDays");
        builder.HasKey(day => new { day.ForecastId, day.Day });
        builder.ComplexProperty(day => day.Mean, value => value.Named("Mean"));
        builder.ComplexProperty(day => day.Low, value => value.Named("Low"));
        builder.ComplexProperty(day => day.High, value => value.Named("High"));
    }
}

internal static class DollarColumns
{
    /// <summary>Two integer columns that are dollars.</summary>
    public static void Named(this ComplexPropertyBuilder<Storage.FixedPoint> value, string name)
    {
        value.Property(part => part.Units).HasColumnName(name + "NanoUsd");
        value.Property(part => part.Rest).HasColumnName(name + "AttoUsdRest");
    }
}
