using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class SyncRunConfiguration : IEntityTypeConfiguration<SyncRun>
{
    public void Configure(EntityTypeBuilder<SyncRun> builder)
    {
        builder.HasMany(run => run.Steps).WithOne().HasForeignKey(step => step.RunId);
        builder.HasIndex(run => run.StartedUtc);
    }
}

internal sealed class SyncStepConfiguration : IEntityTypeConfiguration<SyncStep>
{
    public void Configure(EntityTypeBuilder<SyncStep> builder) => builder.HasKey(step => new { step.RunId, step.Key });
}

internal sealed class SyncLeaseConfiguration : IEntityTypeConfiguration<SyncLease>
{
    public void Configure(EntityTypeBuilder<SyncLease> builder) => builder.Property(lease => lease.Id).ValueGeneratedNever();
}

internal sealed class KnownServiceConfiguration : IEntityTypeConfiguration<KnownService>
{
    public void Configure(EntityTypeBuilder<KnownService> builder) => builder.HasKey(known => known.Service);
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(setting => setting.Key);
}
