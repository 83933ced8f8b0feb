using FinOpsDashboard.Data.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class FeatureConfiguration : IEntityTypeConfiguration<FeatureRow>
{
    public void Configure(EntityTypeBuilder<FeatureRow> builder) => builder.ToTable("Features");
}

internal sealed class FeatureVolumeConfiguration : IEntityTypeConfiguration<FeatureVolumeRow>
{
    public void Configure(EntityTypeBuilder<FeatureVolumeRow> builder)
    {
        builder.ToTable("FeatureVolumes");
        builder.HasKey(volume => new { volume.FeatureId, volume.Month });
        builder.HasOne<FeatureRow>().WithMany().HasForeignKey(volume => volume.FeatureId);
        builder.Property(volume => volume.PeakToAverageRatio).HasPrecision(28, 9);
    }
}
