using FinOpsDashboard.Data.AccountKeys;
using FinOpsDashboard.Data.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class AccountKeyReadingConfiguration : IEntityTypeConfiguration<AccountKeyReadingRow>
{
    public void Configure(EntityTypeBuilder<AccountKeyReadingRow> builder)
    {
        builder.ToTable("AccountKeyReadings");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

internal sealed class AccountKeyConfiguration : IEntityTypeConfiguration<AccountKeyRow>
{
    public void Configure(EntityTypeBuilder<AccountKeyRow> builder)
    {
        builder.ToTable("AccountKeys");
        builder.HasKey(row => new { row.Kind, row.Name });
    }
}

internal sealed class KeyAnswerConfiguration : IEntityTypeConfiguration<KeyAnswerRow>
{
    public void Configure(EntityTypeBuilder<KeyAnswerRow> builder)
    {
        builder.ToTable("KeyAnswers");
        builder.HasKey(row => row.Question);
    }
}

internal sealed class PaidRequestConfiguration : IEntityTypeConfiguration<PaidRequestRow>
{
    public void Configure(EntityTypeBuilder<PaidRequestRow> builder)
    {
        builder.ToTable("PaidRequests");
        builder.HasIndex(row => row.AtUtc);
    }
}
