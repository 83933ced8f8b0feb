using FinOpsDashboard.Data.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("Notices");
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasMany(row => row.Deliveries).WithOne(row => row.Notice).HasForeignKey(row => row.NoticeId);
    }
}

internal sealed class NoticeDeliveryConfiguration : IEntityTypeConfiguration<NoticeDeliveryRow>
{
    public void Configure(EntityTypeBuilder<NoticeDeliveryRow> builder)
    {
        builder.ToTable("NoticeDeliveries");
        builder.HasIndex(row => new { row.NoticeId, row.Receiver }).IsUnique();
        builder.HasIndex(row => row.NextAttemptUtc);
    }
}
